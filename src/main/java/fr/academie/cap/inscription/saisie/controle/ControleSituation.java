package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Categorie;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Etablissement;
import fr.academie.cap.inscription.saisie.Situation;
import fr.academie.cap.inscription.saisie.Situation.AncienEtablissement;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireSituation;
import java.util.List;
import java.util.Optional;

/** Étape 4 : catégorie, établissement, handicap signalé, et deux accords qui n'ont pas de réponse par défaut. */
public final class ControleSituation {

    private static final int TEXTE_MAX = 100;

    private final FormulaireSituation saisi;
    private final Contexte contexte;
    private final Constats constats = new Constats(List.of());

    private ControleSituation(FormulaireSituation saisi, Contexte contexte) {
        this.saisi = saisi;
        this.contexte = contexte;
    }

    public static Lecture<Situation> examiner(FormulaireSituation saisi, Contexte contexte) {
        return new ControleSituation(saisi, contexte).lire();
    }

    private Lecture<Situation> lire() {
        var categorie = categorie();
        var handicap = ouiNon("handicap", saisi.handicap(), Anomalie.HANDICAP_OBLIGATOIRE);
        var etablissement = etablissement(categorie);
        var ancien = ancien();
        var presse = ouiNon("presse", saisi.presse(), Anomalie.PRESSE_OBLIGATOIRE);
        var collectivites = ouiNon("collectivites", saisi.collectivites(), Anomalie.COLLECTIVITES_OBLIGATOIRE);
        return constats.conclure(() -> new Situation(
                categorie.orElseThrow().code(),
                handicap.orElseThrow(),
                etablissement.orElseThrow(),
                ancien,
                presse.orElseThrow(),
                collectivites.orElseThrow()));
    }

    private Optional<Boolean> ouiNon(String champ, String brut, Anomalie absent) {
        return switch (brut) {
            case "oui" -> Optional.of(true);
            case "non" -> Optional.of(false);
            default -> constats.refuser(champ, absent);
        };
    }

    private Optional<Categorie> categorie() {
        if (saisi.categorie().isBlank()) {
            return constats.refuser("categorie", Anomalie.CATEGORIE_OBLIGATOIRE);
        }
        var categorie = contexte.referentiel().categorie(saisi.categorie());
        return categorie.isPresent() ? categorie : constats.refuser("categorie", Anomalie.CATEGORIE_INCONNUE);
    }

    private Optional<String> etablissement(Optional<Categorie> categorie) {
        if (saisi.etablissement().isBlank()) {
            return constats.refuser("etablissement", Anomalie.ETABLISSEMENT_OBLIGATOIRE);
        }
        var choisi = contexte.referentiel().etablissement(contexte.academie(), saisi.etablissement());
        if (choisi.isEmpty()) {
            return constats.refuser("etablissement", Anomalie.ETABLISSEMENT_INCONNU);
        }
        if (categorie.isPresent()
                && !contexte.referentiel().convient(choisi.get(), contexte.academie(), categorie.get())) {
            return inadapte(choisi.get(), categorie.get());
        }
        return choisi.map(Etablissement::code);
    }

    private Optional<String> inadapte(Etablissement etablissement, Categorie categorie) {
        if (etablissement.fictif() == categorie.individuel()) {
            return constats.refuser(
                    "etablissement", Anomalie.ETABLISSEMENT_AUTRE_CATEGORIE, etablissement.nom(), categorie.libelle());
        }
        return etablissement.fictif()
                ? constats.refuser("etablissement", Anomalie.ETABLISSEMENT_FICTIF, etablissement.nom())
                : constats.refuser("etablissement", Anomalie.ETABLISSEMENT_REEL);
    }

    private Optional<AncienEtablissement> ancien() {
        var nom = texte("ancienNom", saisi.ancienNom());
        var ville = texte("ancienneVille", saisi.ancienneVille());
        var decrit = !nom.isEmpty() || !ville.isEmpty();
        if (!saisi.ancienEtablissement().isBlank()) {
            return decrit ? constats.refuser("ancienNom", Anomalie.ANCIEN_DOUBLE) : ancienDeLaListe();
        }
        if (decrit) {
            return nom.isEmpty() || ville.isEmpty()
                    ? constats.refuser(nom.isEmpty() ? "ancienNom" : "ancienneVille", Anomalie.ANCIEN_INCOMPLET)
                    : Optional.of(new AncienEtablissement(Optional.empty(), nom, ville));
        }
        var redoublant = contexte.saisie().origine().filter(Origine::redoublant).isPresent();
        return redoublant ? constats.refuser("ancienEtablissement", Anomalie.ANCIEN_OBLIGATOIRE) : Optional.empty();
    }

    private Optional<AncienEtablissement> ancienDeLaListe() {
        var choisi = contexte.referentiel().etablissement(contexte.academie(), saisi.ancienEtablissement());
        return choisi.isPresent()
                ? choisi.map(e -> new AncienEtablissement(Optional.of(e.code()), e.nom(), e.ville()))
                : constats.refuser("ancienEtablissement", Anomalie.ETABLISSEMENT_INCONNU);
    }

    private String texte(String champ, String brut) {
        var texte = Texte.net(brut);
        if (!Texte.imprimable(texte)) {
            constats.signaler(champ, Anomalie.TEXTE_CARACTERES);
        } else if (Texte.longueur(texte) > TEXTE_MAX) {
            constats.signaler(champ, Anomalie.TEXTE_TROP_LONG, TEXTE_MAX, Texte.longueur(texte));
        }
        return texte;
    }
}
