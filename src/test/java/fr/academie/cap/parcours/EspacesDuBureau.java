package fr.academie.cap.parcours;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;

/** What an establishment's secretary and the two keepers of the reference data do, each page looked at on the way. */
final class EspacesDuBureau {

    private static final String BOUCHER = "/referentiel/specialites/500-22143";
    private static final Path FICHIERS = Path.of("src/test/resources/parcours").toAbsolutePath();

    private final Ecran ecran;
    private final PageRegardee page;
    private final Runnable regarder;

    EspacesDuBureau(Ecran ecran, PageRegardee page, Runnable regarder) {
        this.ecran = ecran;
        this.page = page;
        this.regarder = regarder;
    }

    /** A class in the middle of its campaign: each list, a pupil of each kind, the two lists, each refusal. */
    void unLycee() throws Exception {
        ecran.aller("/etablissement");
        regarder.run();
        page.regarderSurPapier("liste-d-eleves");
        ecran.photographier("mes-eleves");
        var eleves = ecran.adresse();
        for (var filtre : List.of("a-verifier", "a-signer", "definitifs", "tous&nom=personne")) {
            voir(eleves + "?filtre=" + filtre);
        }
        ecran.aller(eleves);
        for (var eleve : liens("main td a")) {
            voir(eleve);
        }
        voir(eleves.replace("/eleves", "/confirmations"));
        ecran.aller(eleves);
        ecran.quitter(ecran.pilote().findElement(By.xpath("//main//tr[contains(., 'GUILLOU')]//a")));
        refuser("Signaler au service des examens", "signalement vide");
        ecran.remplir("motif", "Nom d’usage : FOFANA-DIOP, sur sa carte d’identité.");
        ecran.presser("Signaler au service des examens");
        page.regarder("élève signalé, après l'acte");

        ecran.aller(eleves.replace("/eleves", "/listes"));
        refuser("Essayer la liste", "liste sans fichier");
        voir(eleves.replace("/eleves", "/listes"));
        for (var liste : liens("main td a")) {
            voir(liste);
            ecran.photographier("liste-d-eleves");
        }
    }

    /** Nobody there yet. */
    void unCentreSansEleve() {
        ecran.aller("/etablissement");
        var eleves = ecran.adresse();
        voir(eleves);
        voir(eleves.replace("/eleves", "/confirmations"));
        voir(eleves.replace("/eleves", "/listes"));
    }

    /** A file refused, tried, applied; a speciality known twice; a règlement that another person will have to check. */
    void unReferentiel() throws Exception {
        voir("/referentiel/specialites");
        voir("/referentiel/specialites?q=introuvable");
        ecran.aller("/referentiel/specialites?session=deux");
        page.regarderUnRefus("session illisible");
        ecran.aller("/referentiel/imports");
        refuser("Essayer", "import sans choix");
        essayer("ETABLISSEMENTS", "annuaire.csv");
        regarder.run();
        page.regarderSurPapier("compte-rendu-d-import");
        ecran.photographier("import");
        essayer("SPECIALITES", "nomenclature.csv");
        regarder.run();
        ecran.presser("Appliquer exactement ce fichier");
        regarder.run();
        voir("/referentiel/imports");

        voir(BOUCHER + "/reglement");
        refuser("Enregistrer, à vérifier par une autre personne", "règlement vide");
        saisirUnReglement();
        regarder.run();
        refuser("Retirer ma saisie", "retrait sans motif");
        voir("/referentiel/reglements");
        voir(BOUCHER);
        voir("/referentiel/specialites/500-25524");
    }

    /** The second person, before her decision and after it. */
    void uneSecondePersonne() throws Exception {
        ecran.aller("/referentiel/reglements");
        ecran.quitter(ecran.pilote().findElement(By.cssSelector("main td a")));
        regarder.run();
        page.regarderSurPapier("reglement-a-verifier");
        ecran.photographier("reglement-a-verifier");
        refuser("Refuser", "refus sans motif");
        ecran.remplir("motif", "Confronté à l’arrêté du 28 février 2023, annexe II.");
        ecran.quitter(ecran.pilote().findElement(By.cssSelector("button[value='verifier']")));
        page.regarder("règlement vérifié, après l'acte");
        voir("/referentiel/reglements");
        voir(BOUCHER);
    }

    /** The former application's file, refused, tried, then applied. */
    void unAncienFichier() throws Exception {
        ecran.aller("/inscriptions-anterieures");
        refuser("Essayer", "reprise sans fichier");
        voir("/inscriptions-anterieures");
        joindre("antecedents.csv");
        ecran.presser("Essayer");
        regarder.run();
        page.regarderSurPapier("compte-rendu-de-reprise");
        ecran.photographier("reprise");
        ecran.presser("Appliquer exactement ce fichier");
        regarder.run();
        voir("/inscriptions-anterieures");
        ecran.aller("/campagnes");
        ecran.quitter(ecran.pilote().findElement(By.cssSelector("main td a")));
        ecran.photographier("campagne");
    }

    private void saisirUnReglement() {
        ecran.aller(BOUCHER + "/reglement");
        ecran.remplir("debut", "2027");
        ecran.remplir("citation", "Arrêté du 28 février 2023 portant création de la spécialité « boucher », annexe II");
        unite(0, "UP1", "EP1", "Préparation de viandes et réalisation de morceaux prêts à la vente", "9");
        unite(1, "UP2", "EP2", "Organisation de l’activité et présentation au client", "5");
        ecran.presser("Enregistrer, à vérifier par une autre personne");
    }

    private void unite(int rang, String code, String epreuve, String libelle, String coefficient) {
        var u = "unites[" + rang + "].";
        ecran.remplir(u + "code", code);
        ecran.remplir(u + "epreuve", epreuve);
        ecran.remplir(u + "coefficient", coefficient);
        ecran.remplir(u + "duree", "4 h");
        ecran.remplir(u + "libelle", libelle);
        ecran.choisir(u + "nature", "PROFESSIONNELLE");
    }

    private void essayer(String contenu, String fichier) {
        ecran.aller("/referentiel/imports");
        ecran.cocher("nomenclature", contenu);
        joindre(fichier);
        ecran.presser("Essayer");
    }

    private void joindre(String fichier) {
        ecran.pilote()
                .findElement(By.name("fichier"))
                .sendKeys(FICHIERS.resolve(fichier).toString());
    }

    private void refuser(String bouton, String nom) {
        ecran.presser(bouton);
        page.regarderUnRefus(nom);
    }

    private void voir(String adresse) {
        ecran.aller(adresse);
        regarder.run();
    }

    private List<String> liens(String selecteur) {
        return ecran.pilote().findElements(By.cssSelector(selecteur)).stream()
                .map(lien -> String.valueOf(lien.getDomAttribute("href")))
                .toList();
    }
}
