package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.inscription.antecedents.Antecedent;
import fr.academie.cap.inscription.antecedents.Reprise;
import fr.academie.cap.inscription.antecedents.Reprises;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Constat;
import fr.academie.cap.inscription.saisie.controle.Lecture;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireOrigine;
import fr.academie.cap.web.Choix;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ce que l'écran d'origine répond d'une recherche : la personne reconnue, ou une seule et même phrase. */
@Component
class Rapprochement {

    private final Reprises reprises;
    private final ReferentielDeSaisie referentiel;

    Rapprochement(Reprises reprises, ReferentielDeSaisie referentiel) {
        this.reprises = reprises;
        this.referentiel = referentiel;
    }

    /** Looks the numbers up once they are well written; the same numbers again are not looked up twice. */
    Lecture<Origine> examiner(Lecture<Origine> lecture, FormulaireOrigine saisi, Brouillon brouillon, String adresse) {
        if (!(lecture instanceof Lecture.Valide<Origine> valide)) {
            return lecture;
        }
        var origine = valide.lu();
        if (origine.naissance().isEmpty()) {
            reprises.oublier(brouillon);
            return lecture;
        }
        var avant = brouillon.saisie().origine().filter(o -> o.memesNumeros(origine));
        if (avant.isPresent() && dejaReconnue(avant.get(), brouillon)) {
            return new Lecture.Valide<>(avant.get(), valide.acquittes());
        }
        return switch (reprises.rapprocher(brouillon, origine, AdresseReseau.de(adresse))) {
            case RECONNU -> new Lecture.Valide<>(origine.reconnaissant(nom(origine, brouillon)), valide.acquittes());
            case NON_RECONNU -> aConfirmer(Anomalie.ANTECEDENT_NON_RECONNU, valide, saisi);
            case TROP_D_ESSAIS -> aConfirmer(Anomalie.ANTECEDENT_TROP_D_ESSAIS, valide, saisi);
        };
    }

    private boolean dejaReconnue(Origine avant, Brouillon brouillon) {
        return avant.nomReconnu().isPresent() || reprises.de(brouillon).isPresent();
    }

    /** Only a former candidate's name is taken as it stands. */
    private Optional<String> nom(Origine origine, Brouillon brouillon) {
        return reprises.de(brouillon)
                .filter(r -> origine.redoublant())
                .flatMap(r -> r.reconnues().stream().findFirst())
                .map(a -> a.contenu().nomFamille());
    }

    /** The finding sits on the first number typed, whatever was found of each. */
    private static Lecture<Origine> aConfirmer(
            Anomalie anomalie, Lecture.Valide<Origine> valide, FormulaireOrigine saisi) {
        if (saisi.confirmations().contains(anomalie.code())) {
            var acquittes = new HashSet<>(valide.acquittes());
            acquittes.add(anomalie.code());
            return new Lecture.Valide<>(valide.lu(), acquittes);
        }
        var champ = !saisi.numeroIvae().isBlank()
                ? "numeroIvae"
                : !saisi.numeroRedoublant().isBlank() ? "numeroRedoublant" : "ine";
        var confirmes = valide.acquittes().stream()
                .flatMap(code -> Anomalie.parCode(code).stream())
                .map(a -> Constat.de(champ, a))
                .toList();
        return new Lecture.Refusee<>(List.of(Constat.de(champ, anomalie)), confirmes);
    }

    void presenter(Reprise reprise, Model modele) {
        modele.addAttribute("reprise", reprise);
        modele.addAttribute(
                "anterieures",
                reprise.reconnues().stream()
                        .map(a -> new Choix(a.id().toString(), "Session " + a.session(), intitule(a)))
                        .toList());
        reprise.choisie().ifPresent(a -> {
            modele.addAttribute("choisie", a);
            modele.addAttribute("specialite", specialite(a));
        });
    }

    private String intitule(Antecedent antecedent) {
        return specialite(antecedent)
                + antecedent.contenu().resultat().map(r -> ", " + r).orElse("");
    }

    private String specialite(Antecedent antecedent) {
        return referentiel
                .specialite(antecedent.specialite())
                .map(s -> s.libelle() + " (" + Candidature.codeAffiche(s.code()) + ")")
                .orElseGet(() -> Candidature.codeAffiche(antecedent.specialite()));
    }
}
