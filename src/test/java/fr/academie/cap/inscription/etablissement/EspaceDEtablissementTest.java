package fr.academie.cap.inscription.etablissement;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.etablissement.EtablissementDEpreuve.page;
import static fr.academie.cap.inscription.etablissement.EtablissementDEpreuve.simple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Epreuves;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.journal.ActeInscrit;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@AvecLaMaison
@Import({SceneDInscription.class, EtablissementDEpreuve.class})
@DisplayName("Un établissement voit, vérifie et fait signer ses élèves, et eux seuls")
class EspaceDEtablissementTest {

    private static final String LYON = "10";
    private static final String AUTRE_METIER = "500-20101";

    @Autowired
    SceneDInscription scene;

    @Autowired
    EtablissementDEpreuve etablissements;

    @Autowired
    ReferentielDeSaisie referentiel;

    @Autowired
    Journal journal;

    @Autowired
    HorlogeDEpreuve horloge;

    private String uai;
    private Agent chef;

    @BeforeEach
    void campagne() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        uai = etablissements.ouvrir("CFA", RENNES);
        chef = etablissements.chef(RENNES, uai);
    }

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    private String lire(String adresse) throws Exception {
        return page(etablissements.appeler(chef, get(adresse(adresse))), 200);
    }

    private String adresse(String suite) {
        return "/etablissement/" + uai + suite;
    }

    private int statut(Agent agent, String adresse) throws Exception {
        return etablissements.appeler(agent, get(adresse)).getStatus();
    }

    private Saisie nommee(Saisie saisie, String nom) {
        var civil = saisie.etatCivil().orElseThrow();
        return saisie.avec(
                new EtatCivil(nom, Optional.empty(), civil.prenoms(), civil.naissance(), civil.lieuNaissance()));
    }

    private List<String> actes(CleMetier cle) {
        return scene.dans(
                RENNES,
                () -> journal.surObjet("dossier:" + cle).stream()
                        .map(ActeInscrit::action)
                        .toList());
    }

    @Test
    @Exigence("FT-106")
    @DisplayName("le chef d'un autre établissement, un agent de la DEC, un visiteur n'entrent nulle part")
    void chezLesAutres() throws Exception {
        var cle = etablissements.inscrit(uai);
        var voisin = etablissements.chef(RENNES, etablissements.lycee(RENNES));
        var gestionnaire = scene.gestionnaire(RENNES);
        var adresses = List.of(
                adresse("/eleves"),
                adresse("/eleves.csv"),
                adresse("/eleves/" + cle.numero()),
                adresse("/confirmations"),
                adresse("/confirmations.pdf"),
                adresse("/listes"),
                adresse("/listes/modele.csv"),
                adresse("/listes/" + UUID.randomUUID() + "/rapport.csv"));

        for (var adresse : adresses) {
            assertThat(statut(voisin, adresse)).as(adresse).isEqualTo(404);
            assertThat(statut(gestionnaire, adresse)).as(adresse).isEqualTo(403);
        }
        assertThat(statut(chef, "/dossiers/" + cle)).isEqualTo(403);
        assertThat(statut(chef, "/corbeille")).isEqualTo(403);
        assertThat(etablissements
                        .appeler(voisin, post(adresse("/eleves/" + cle.numero() + "/verification")))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("l'élève d'un autre établissement n'existe pas, même par son numéro, même pour le vérifier")
    void eleveDAilleurs() throws Exception {
        var ailleurs = etablissements.inscrit(etablissements.ouvrir("CFA", RENNES));
        var dossier = adresse("/eleves/" + ailleurs.numero());

        assertThat(statut(chef, dossier)).isEqualTo(404);
        assertThat(statut(chef, adresse("/eleves/abc"))).isEqualTo(404);
        for (var geste : List.of("/verification", "/signalement")) {
            var envoi = post(dossier + geste)
                    .param("cle", UUID.randomUUID().toString())
                    .param("ordre", "0")
                    .param("motif", "essai");
            assertThat(etablissements.appeler(chef, envoi).getStatus()).isEqualTo(404);
        }
        assertThat(actes(ailleurs)).doesNotContain("eleve.verifie", "eleve.erreur_signalee");
    }

    @Test
    @DisplayName("un titre fini ne vaut plus au clic suivant ; un autre titre en vigueur reste")
    void titreFini() throws Exception {
        var second = etablissements.lycee(RENNES);
        var double_ = etablissements.chef(RENNES, uai, second);
        assertThat(statut(double_, adresse("/eleves"))).isEqualTo(200);

        etablissements.finir(double_, uai);
        etablissements.finir(chef, uai);

        assertThat(statut(double_, adresse("/eleves"))).isEqualTo(404);
        assertThat(statut(double_, "/etablissement/" + second + "/eleves")).isEqualTo(200);
        assertThat(statut(chef, adresse("/eleves"))).isEqualTo(403);
    }

    @Test
    @DisplayName("un titre écrit pour une autre académie que celle de l'annuaire n'ouvre rien")
    void academieDeLAnnuaire() throws Exception {
        var egare = etablissements.chef(LYON, uai);

        assertThat(statut(egare, adresse("/eleves"))).isEqualTo(404);
        assertThat(page(etablissements.appeler(egare, get("/etablissement")), 200))
                .contains("Aucun établissement");
    }

    @Test
    @DisplayName("la liste dit où en est chacun et ce qui lui manque ; filtres et recherche la réduisent")
    void liste() throws Exception {
        var definitif = etablissements.inscrit(uai);
        scene.recevoir(definitif, 0);
        scene.accomplir(
                definitif,
                fr.academie.cap.identite.Role.GESTIONNAIRE_DEC,
                Map.of(
                        "ordreEnCours", "oui",
                        "signatureCandidat", "oui",
                        "signatureRepresentant", "oui",
                        "piecesRecues", List.of("CONTRAT_APPRENTISSAGE"),
                        "correctionsPortees", "non"));
        scene.valider(RENNES, nommee(etablissements.eleveDe(uai), "ÉVRARD"));

        assertThat(etablissements.appeler(chef, get("/etablissement")).getRedirectedUrl())
                .isEqualTo(adresse("/eleves"));
        assertThat(etablissements.appeler(chef, get("/bureau")).getRedirectedUrl())
                .isEqualTo("/etablissement");
        var tous = lire("/eleves");
        assertThat(tous)
                .contains("ÉVRARD Jeanne", "Inscription définitive", "confirmation signée, avant le 22 décembre 2026")
                .contains("Mes élèves", "Électricien", ", session 2027")
                .doesNotContain("RUE DE BREST", "exemple.invalid", "2010");
        assertThat(lire("/eleves?nom=evr")).contains("ÉVRARD").doesNotContain("Inscription définitive</");
        assertThat(lire("/eleves?nom=%25")).contains("Aucun élève de ce nom");
        assertThat(lire("/eleves?filtre=definitifs")).doesNotContain("ÉVRARD").contains("À vérifier");
        assertThat(lire("/eleves?filtre=a-signer&apres=999999999&nom=")).contains("Rien dans cette liste");
    }

    @Test
    @DisplayName("au-delà de cinquante élèves, la suite commence après le dernier nom montré")
    void pages() {
        for (var i = 0; i < 3; i++) {
            etablissements.inscrit(uai);
        }
        scene.enTantQue(chef, agent -> {
            var espace = ouvrir(agent);
            var recherche = new Eleves.Recherche(Eleves.Filtre.TOUS, "");
            var premiere = eleves.lister(espace, recherche, java.util.OptionalInt.empty(), 2);
            var seconde = eleves.lister(espace, recherche, premiere.suivant(), 2);
            assertThat(premiere.eleves()).hasSize(2);
            assertThat(seconde.eleves()).hasSize(1).doesNotContainAnyElementsOf(premiere.eleves());
            assertThat(seconde.suivant()).isEmpty();
            return espace;
        });
    }

    @Autowired
    Eleves eleves;

    @Autowired
    Espaces espaces;

    private Espace ouvrir(Agent agent) {
        return espaces.ouvrir(agent, uai);
    }

    @Test
    @DisplayName("l'export montre ce qui est à l'écran, et aucune cellule n'y devient une formule")
    void export() throws Exception {
        scene.valider(RENNES, nommee(etablissements.eleveDe(uai), "-DUPONT"));

        var reponse = etablissements.appeler(chef, get(adresse("/eleves.csv?filtre=a-verifier")));

        var octets = reponse.getContentAsByteArray();
        assertThat(octets).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
        assertThat(new String(octets, StandardCharsets.UTF_8))
                .contains("Dossier;Nom;Prénoms", ";'-DUPONT;", "Électricien", "À vérifier")
                .doesNotContain(";-DUPONT");
        assertThat(reponse.getHeader("Content-Disposition")).contains("eleves-" + uai + "-2027.csv");
        assertThat(new String(
                        etablissements
                                .appeler(chef, get(adresse("/eleves.csv?filtre=definitifs")))
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .doesNotContain("DUPONT");
    }

    @Test
    @DisplayName("vérifier une pré-inscription vaut pour son ordre : modifiée, elle est à vérifier de nouveau")
    void verifier() throws Exception {
        var saisie = etablissements.eleveDe(uai);
        var cle = scene.valider(RENNES, saisie);
        var envoi = adresse("/eleves/" + cle.numero() + "/verification");
        var unique = UUID.randomUUID().toString();
        assertThat(lire("/eleves/" + cle.numero()))
                .contains("Tout est juste", "État civil", "Épreuves")
                .doesNotContain("RUE DE BREST", "exemple.invalid", "+33");

        for (var clic = 0; clic < 2; clic++) {
            etablissements.appeler(chef, post(envoi).param("ordre", "0").param("cle", unique));
        }
        assertThat(actes(cle)).containsOnlyOnce("eleve.verifie");
        assertThat(lire("/eleves?filtre=a-verifier")).contains("Rien dans cette liste");
        assertThat(lire("/eleves/" + cle.numero())).doesNotContain("Tout est juste");

        scene.modifier(cle, saisie);
        assertThat(lire("/eleves?filtre=a-verifier")).contains("À vérifier").doesNotContain("Rien dans cette liste");
        var ancien =
                post(envoi).param("ordre", "0").param("cle", UUID.randomUUID().toString());
        assertThat(page(etablissements.appeler(chef, ancien), 409)).contains("modifiée entre-temps");
    }

    @Test
    @DisplayName("une erreur signalée demande un motif ; la DEC la lit sur le dossier et dans sa liste")
    void signaler() throws Exception {
        var saisie = etablissements.eleveDe(uai);
        var cle = scene.valider(RENNES, saisie);
        var envoi = adresse("/eleves/" + cle.numero() + "/signalement");

        var vide =
                post(envoi).param("ordre", "0").param("cle", UUID.randomUUID().toString());
        assertThat(page(etablissements.appeler(chef, vide), 422))
                .contains("Une réponse est à corriger", "href=\"#motif\"", "id=\"motif-erreur\"");
        var long_ = post(envoi)
                .param("ordre", "0")
                .param("cle", UUID.randomUUID().toString())
                .param("motif", "x".repeat(501));
        assertThat(page(etablissements.appeler(chef, long_), 422)).contains("500 caractères au plus", "xxxx");

        var juste = post(envoi)
                .param("ordre", "0")
                .param("cle", UUID.randomUUID().toString())
                .param("motif", "Prénom : <b>Maël</b>");
        assertThat(etablissements.appeler(chef, juste).getRedirectedUrl())
                .isEqualTo(adresse("/eleves/" + cle.numero()));
        assertThat(lire("/eleves/" + cle.numero())).contains("Erreur signalée", "&lt;b&gt;Maël");

        var gestionnaire = scene.gestionnaire(RENNES);
        assertThat(page(etablissements.appeler(gestionnaire, get("/dossiers/" + cle)), 200))
                .contains("Erreur signalée par l’établissement " + uai, "&lt;b&gt;Maël");
        assertThat(page(etablissements.appeler(gestionnaire, get("/dossiers")), 200))
                .contains("Erreurs signalées par les établissements", "/dossiers/" + cle + "\"");
        assertThat(scene.dans(RENNES, () -> journal.surObjet("dossier:" + cle)).stream()
                        .filter(a -> a.action().equals("eleve.erreur_signalee"))
                        .map(ActeInscrit::details))
                .containsExactly(Map.of("ordre", "0", "etablissement", uai));

        scene.modifier(cle, saisie);
        assertThat(page(etablissements.appeler(gestionnaire, get("/dossiers")), 200))
                .doesNotContain("/dossiers/" + cle + "\"");
    }

    @Test
    @DisplayName("les confirmations sortent par spécialité, chacune à son ordre en cours, sans celles des autres")
    void confirmations() throws Exception {
        var saisie = etablissements.eleveDe(uai);
        var modifie = scene.valider(RENNES, saisie);
        var ailleurs = etablissements.inscrit(etablissements.ouvrir("CFA", RENNES));
        var autreMetier = scene.valider(RENNES, autreMetier());
        scene.modifier(modifie, saisie);

        assertThat(lire("/confirmations")).contains("Ouvrir le document à imprimer", "Électricien", "500 - 20101");
        var reponse = etablissements.appeler(chef, get(adresse("/confirmations.pdf")));

        assertThat(reponse.getContentType()).startsWith("application/pdf");
        assertThat(reponse.getHeader("Cache-Control")).contains("no-store");
        try (var document = Loader.loadPDF(reponse.getContentAsByteArray())) {
            var texte = simple(new PDFTextStripper().getText(document));
            assertThat(texte)
                    .containsSubsequence(autreMetier.numero() + " – 0", modifie.numero() + " – 1")
                    .doesNotContain(modifie.numero() + " – 0", ailleurs.numero() + " – 0");
        }
        assertThat(statut(chef, adresse("/confirmations.pdf?lot=2"))).isEqualTo(404);
    }

    private Saisie autreMetier() {
        var unites =
                referentiel.reglement(AUTRE_METIER, SceneDInscription.SESSION).orElseThrow().obligatoires().stream()
                        .map(ReferentielDeSaisie.Unite::code)
                        .toList();
        var saisie = etablissements.eleveDe(uai);
        var avant = saisie.candidature().orElseThrow();
        var acquis = saisie.acquis().orElseThrow();
        return saisie.avec(new Candidature(AUTRE_METIER, avant.forme(), avant.justificatif()))
                .avec(acquis)
                .avec(new Epreuves(unites, List.of(), Map.of(), false, Optional.empty()));
    }

    @Test
    @DisplayName("après la clôture, se connecter comme établissement ne rouvre pas la modification d'un élève")
    void apresLaCloture() throws Exception {
        var saisie = etablissements.eleveDe(uai);
        var cle = scene.valider(RENNES, saisie);
        horloge.regler(SceneDInscription.CLOTURE.plus(Duration.ofMinutes(1)));

        var refus = scene.enTantQue(
                chef, agent -> org.assertj.core.api.Assertions.catchThrowable(() -> scene.modifier(cle, saisie)));

        assertThat(refus).isInstanceOf(fr.academie.cap.socle.RefusMetier.class);
        assertThat(scene.dossier(cle).ordre()).isZero();
    }
}
