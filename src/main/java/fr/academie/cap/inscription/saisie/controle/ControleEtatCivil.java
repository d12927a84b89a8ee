package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEtatCivil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Étape 2 : noms, date et lieu de naissance. */
public final class ControleEtatCivil {

    private ControleEtatCivil() {}

    /** The birth name of a recognised former candidate is not theirs to change (accents and case are forgiven). */
    public static Lecture<EtatCivil> examiner(FormulaireEtatCivil saisi, Contexte contexte) {
        var nomReconnu = contexte.saisie().origine().flatMap(Origine::nomReconnu);
        return nomReconnu.isPresent() ? examiner(saisi, contexte, nomReconnu.get()) : examinerLibre(saisi, contexte);
    }

    private static Lecture<EtatCivil> examinerLibre(FormulaireEtatCivil saisi, Contexte contexte) {
        var constats = new Constats(saisi.confirmations());
        var nom = LectureNom.obligatoire("nomFamille", saisi.nomFamille(), Anomalie.NOM_OBLIGATOIRE, constats);
        var usage = LectureNom.facultatif("nomUsage", saisi.nomUsage(), constats);
        var prenoms = prenoms(saisi, constats);
        var naissance = naissance(saisi, contexte, constats);
        var lieu = LectureLieuNaissance.lire(saisi, naissance, contexte.referentiel(), constats);
        return constats.conclure(
                () -> new EtatCivil(nom.orElseThrow(), usage, prenoms, naissance.orElseThrow(), lieu.orElseThrow()));
    }

    /** Birth name already recorded by the service: any other spelling is refused, whatever else is wrong. */
    public static Lecture<EtatCivil> examiner(FormulaireEtatCivil saisi, Contexte contexte, String nomConnu) {
        var lecture = examinerLibre(saisi, contexte);
        if (Texte.cle(saisi.nomFamille()).equals(Texte.cle(nomConnu))) {
            return lecture;
        }
        var constats = new ArrayList<Constat>();
        constats.add(Constat.de("nomFamille", Anomalie.NOM_NON_MODIFIABLE));
        lecture.constats().stream().filter(c -> !c.champ().equals("nomFamille")).forEach(constats::add);
        return new Lecture.Refusee<>(List.copyOf(constats), List.of());
    }

    private static List<String> prenoms(FormulaireEtatCivil saisi, Constats constats) {
        var avant = constats.nombre();
        var prenoms = LectureNom.prenoms("prenoms", saisi.prenoms(), constats);
        if (saisi.sansPrenom() && !prenoms.isEmpty()) {
            constats.signaler("prenoms", Anomalie.PRENOM_CONTRADICTOIRE);
        }
        if (!saisi.sansPrenom() && prenoms.isEmpty() && constats.nombre() == avant) {
            constats.signaler("prenoms", Anomalie.PRENOM_OBLIGATOIRE);
        }
        return prenoms;
    }

    private static Optional<DateNaissance> naissance(FormulaireEtatCivil saisi, Contexte contexte, Constats constats) {
        var lue = LectureDate.duCandidat("naissance", saisi.naissance(), contexte.jour(), contexte.session(), constats);
        var declaree = contexte.saisie().origine().flatMap(Origine::naissance);
        if (lue.isPresent() && declaree.isPresent() && !lue.equals(declaree)) {
            constats.signaler(
                    "naissance.jour",
                    Anomalie.NAISSANCE_DIFFERENTE,
                    declaree.get().enChiffres());
        }
        return lue;
    }
}
