package fr.academie.cap.parcours;

import java.util.regex.Pattern;
import org.openqa.selenium.By;

/** A former candidate registers again, meets every page of the way, and comes back by each door. */
final class CheminDuCandidat {

    private static final String COURRIEL = "toutes.les.pages@exemple.fr";

    private final Ecran ecran;
    private final PageRegardee page;
    private final Runnable regarder;

    CheminDuCandidat(Ecran ecran, PageRegardee page, Runnable regarder) {
        this.ecran = ecran;
        this.page = page;
        this.regarder = regarder;
    }

    /** From the first screen to the dossier, each step empty, then refused, then answered. */
    void sInscrire() throws Exception {
        ecran.aller("/inscription");
        etape("INSCRIRE", () -> ecran.cocher("choix", "INSCRIRE"));
        etape("35", () -> ecran.choisir("departement", "35"));
        regarder.run();
        ecran.presser("Suite");
        etape("numéros", () -> {
            ecran.remplir("numeroRedoublant", "35240117");
            dater("17", "10", "1999");
        });
        regarder.run();
        ecran.suite();
        etape("état civil repris", () -> ecran.remplir("departement", "35"));
        etape("coordonnées", this::coordonnees);
        etape("situation", this::situation);
        etape("spécialité", () -> {
            ecran.choisir("specialite", "500-25524");
            ecran.cocher("forme", "GLOBALE");
        });
        regarder.run();
        ecran.suite();
        acquis();
        epreuves();
        regarder.run();
        page.regarderSurPapier("recapitulatif");
        ecran.aller("/inscription/abandon");
        regarder.run();
        reprendrePlusTard();
        ecran.aller("/inscription/etapes/recapitulatif");
        ecran.presser("Valider votre inscription");
        regarder.run();
        revenir(ecran.texte(".numero__valeur"), ecran.texte(".code-acces"));
    }

    /** As one arrives, then refused when nothing is answered, then answered. */
    private void etape(String nom, Runnable reponses) {
        regarder.run();
        var avant = ecran.adresse();
        if (!avant.endsWith("/origine")) {
            ecran.presser("Suite");
            if (ecran.adresse().equals(avant)) {
                page.regarderUnRefus(nom + ", refusée");
            } else {
                ecran.aller(avant);
            }
        }
        reponses.run();
        ecran.suite();
    }

    private void reprendrePlusTard() {
        ecran.aller("/inscription/reprise");
        regarder.run();
        ecran.remplir("courriel", COURRIEL);
        ecran.presser("Recevoir le lien");
        regarder.run();
        ecran.aller(adresseRecue(COURRIEL, "/inscription/reprise/[^\\s\"]+"));
        regarder.run();
    }

    private void coordonnees() {
        ecran.cocher("residence", "FRANCE");
        ecran.remplir("voie", "154 bis avenue du Général de Gaulle");
        ecran.remplir("codePostal", "35000");
        ecran.remplir("localite", "Rennes");
        ecran.remplir("mobile", "06 12 34 56 78");
        ecran.remplir("courriel", COURRIEL);
    }

    private void situation() {
        ecran.remplir("recherche", "brest");
        ecran.presser("Chercher");
        page.regarder("établissement cherché");
        ecran.choisir("categorie", "INDIVIDUEL_SALARIE");
        ecran.cocher("etablissement", "F-14-INDIVIDUEL_SALARIE");
        ecran.remplir("ancienNom", "Lycée professionnel des Essais");
        ecran.remplir("ancienneVille", "Brest");
        ecran.cocher("handicap", "non");
        ecran.cocher("presse", "non");
        ecran.cocher("collectivites", "oui");
    }

    /** What an earlier session left is proposed, one page a diploma, then the sum of it. */
    private void acquis() {
        while (ecran.adresse().matches(".*/acquis/[0-9].*")) {
            var avant = ecran.adresse();
            regarder.run();
            ecran.presser("Suite");
            if (ecran.adresse().equals(avant)) {
                throw new AssertionError("Les notes reprises sont refusées : " + ecran.texte("[data-erreurs]"));
            }
        }
        regarder.run();
        ecran.presser("Suite");
    }

    private void epreuves() {
        etape("épreuves", () -> {
            ecran.cocher("eps", "PRESENTER");
            ecran.choisir("facultatives[0].valeur", "INSCRIT");
            ecran.choisir("facultatives[1].valeur", "NON INSCRIT");
            ecran.choisir("facultatives[2].valeur", "NON INSCRIT");
        });
    }

    /** The other doors: number and code, then the link and the new code that mails bring. */
    private void revenir(String numero, String code) throws Exception {
        ecran.presser("Quitter");
        ecran.aller("/inscription/connexion");
        secrets(numero, () -> ecran.remplir("code", code));
        ecran.presser("Suite");
        regarder.run();
        page.regarderSurPapier("dossier-du-candidat");
        for (var route : ToutesLesPagesIT.pages()
                .filter(p -> p.motif().matches("/inscription/dossier/[a-z-]+"))
                .toList()) {
            ecran.aller(route.motif());
            regarder.run();
        }
        ecran.aller("/inscription/dossier");
        ecran.presser("Quitter");

        ecran.aller("/inscription/connexion");
        secrets(numero, () -> {});
        ecran.presser("Recevoir un lien par mél");
        regarder.run();
        ecran.aller(adresseRecue(COURRIEL, "/inscription/lien/[^\\s\"]+"));
        regarder.run();

        ecran.aller("/inscription/code");
        secrets(numero, () -> {});
        ecran.presser("Recevoir le code");
        regarder.run();
    }

    private void secrets(String numero, Runnable code) {
        ecran.choisir(
                "campagne",
                ecran.pilote()
                        .findElement(By.cssSelector("select[name=campagne] option[value^='14-']"))
                        .getDomAttribute("value"));
        ecran.remplir("numero", numero.replaceAll("[^0-9].*", ""));
        dater("17", "10", "1999");
        code.run();
    }

    private void dater(String jour, String mois, String annee) {
        ecran.remplir("naissance.jour", jour);
        ecran.remplir("naissance.mois", mois);
        ecran.remplir("naissance.annee", annee);
    }

    /** Waits for the mail that holds such an address. */
    String adresseRecue(String courriel, String forme) {
        var motif = Pattern.compile(forme);
        return ecran.attente().until(pilote -> {
            ecran.aller("/demo/courriels?adresse=" + courriel);
            var messages = pilote.findElements(By.cssSelector("main td a")).stream()
                    .map(lien -> lien.getDomAttribute("href"))
                    .toList();
            for (var message : messages) {
                ecran.aller(String.valueOf(message));
                var trouve = motif.matcher(ecran.texte());
                if (trouve.find()) {
                    return trouve.group();
                }
            }
            return null;
        });
    }
}
