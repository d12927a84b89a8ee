package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.depot.Recevabilite;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.inscription.saisie.controle.DroitDeSaisie;
import fr.academie.cap.referentiel.importation.FichierCsv;
import fr.academie.cap.referentiel.importation.RapportImport.Remarque;
import fr.academie.cap.socle.RefusMetier;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lit un fichier d'élèves ; rien n'est écrit ici. */
@Component
class LectureDeListe {

    static final int OCTETS_MAX = 2 * 1024 * 1024;
    static final int LIGNES_MAX = 2_000;

    /**
     * One row of the file.
     *
     * @param eleve name as written
     * @param saisie empty when something is wrong
     */
    record LigneLue(long numero, String eleve, Optional<Saisie> saisie, List<Remarque> remarques) {}

    private final ReferentielDeSaisie referentiel;
    private final DroitDeSaisie droit;
    private final Recevabilite recevabilite;
    private final Horloge horloge;

    LectureDeListe(ReferentielDeSaisie referentiel, DroitDeSaisie droit, Recevabilite recevabilite, Horloge horloge) {
        this.referentiel = referentiel;
        this.droit = droit;
        this.recevabilite = recevabilite;
        this.horloge = horloge;
    }

    /** @throws RefusMetier CAP-REF-001, CAP-ETB-002 or CAP-ETB-003 when the file as a whole cannot be taken */
    List<LigneLue> lire(Espace espace, byte[] contenu) {
        if (contenu.length > OCTETS_MAX) {
            throw refus("CAP-ETB-002", "Le fichier dépasse 2 Mo. Partagez la liste en plusieurs fichiers.");
        }
        var fichier = FichierCsv.reconnaitre(() -> new ByteArrayInputStream(contenu), Colonnes.EXIGEES);
        var lignes = new ArrayList<LigneLue>();
        var memorise = new ReferentielMemorise(referentiel);
        var vierge = new Contexte(
                espace.academie(), espace.session(), horloge.aujourdhui(espace.academie()), Saisie.vide(), memorise);
        var categories = categories(espace, memorise);
        fichier.parcourir(ligne -> {
            if (lignes.size() == LIGNES_MAX) {
                throw refus("CAP-ETB-003", "Le fichier dépasse 2 000 élèves. Partagez la liste en plusieurs fichiers.");
            }
            var lecture = new LectureDEleve(ligne, espace.uai(), categories, vierge, droit);
            lignes.add(lue(espace, ligne.numero(), lecture));
        });
        return lignes;
    }

    private LigneLue lue(Espace espace, long numero, LectureDEleve lecture) {
        var saisie = lecture.lire();
        var refus = saisie.stream()
                .flatMap(s -> recevabilite.examiner(s, espace.academie(), espace.session()).stream())
                .filter(avis -> !avis.verdict().estConforme())
                .map(avis -> Remarque.de(avis.verdict().motif()))
                .toList();
        return refus.isEmpty()
                ? new LigneLue(numero, lecture.eleve(), saisie, lecture.remarques())
                : new LigneLue(numero, lecture.eleve(), Optional.empty(), refus);
    }

    private static List<ReferentielDeSaisie.Categorie> categories(Espace espace, ReferentielDeSaisie referentiel) {
        var sien = new ReferentielDeSaisie.Etablissement(
                espace.uai(),
                espace.etablissement().nom(),
                espace.etablissement().commune().orElse(""),
                false);
        return referentiel.categories().stream()
                .filter(c -> !c.individuel())
                .filter(c -> referentiel.convient(sien, espace.academie(), c))
                .toList();
    }

    private static RefusMetier refus(String code, String phrase) {
        return new RefusMetier(code, phrase, "fichier", null);
    }
}
