package fr.academie.cap.courrier.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.courrier.Courriel;
import fr.academie.cap.courrier.CourrierDEpreuve;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.envoi.EnvoiDesCourriels;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.web.ValidateurHtml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("La boîte de démonstration : du dépôt à la pièce jointe ouverte")
class BoiteDeDemonstrationTest {

    @Autowired
    Courriers courriers;

    @Autowired
    EnvoiDesCourriels envoi;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate base;

    @Autowired
    MockMvc web;

    private final String adresse = "a" + UUID.randomUUID() + "@exemple.test";
    private long id;

    @BeforeEach
    void recevoir() {
        var courriel =
                new Courriel("14", "14-2027-" + adresse, "confirmation:0", CourrierDEpreuve.ACCUSE, "1", adresse);
        Perimetre.dans(
                Perimetre.de("14"), () -> transactions.executeWithoutResult(etat -> courriers.deposer(courriel)));
        envoi.vider();
        id = Objects.requireNonNull(base.queryForObject(
                "select id from courriel_de_demonstration where destinataire = ?", Long.class, adresse));
    }

    @Test
    @DisplayName("la liste se cherche par destinataire, le message se lit, sa pièce jointe est le PDF")
    void lire() throws Exception {
        web.perform(get("/demo/courriels").param("adresse", adresse.substring(0, 12)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Votre pré-inscription est effective")))
                .andExpect(content().string(not(containsString("Aucun courriel"))));
        web.perform(get("/demo/courriels").param("adresse", "personne"))
                .andExpect(content().string(containsString("Aucun courriel pour cette adresse")))
                .andExpect(content().string(not(containsString("pour l’instant"))));
        web.perform(get("/demo/courriels/{id}", id))
                .andExpect(content().string(containsString("confirmation-inscription-175-0.pdf")))
                .andExpect(content().string(containsString("Zoé ŻÓŁĆ-NGUYỄN")))
                .andExpect(content().string(containsString("8 décembre 2026")));
        var pdf = web.perform(get("/demo/courriels/{id}/pieces/0", id))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("chaque écran et chaque message sont un HTML valide")
    void valides() throws Exception {
        for (var page : List.of("/demo/courriels", "/demo/courriels/" + id, "/demo/courriels/" + id + "/html")) {
            var html = web.perform(get(page)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(ValidateurHtml.messages(html)).as(page).isEmpty();
        }
    }

    @Test
    @DisplayName("la version mise en forme est enfermée : aucun script, aucune ressource du dehors")
    void enfermee() throws Exception {
        web.perform(get("/demo/courriels/{id}/html", id))
                .andExpect(header().string("Content-Security-Policy", startsWith("sandbox; default-src 'none'")))
                .andExpect(content().string(containsString("Votre pré-inscription est effective")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(content().string(not(containsString("src="))));
    }

    @Test
    @DisplayName("un message ou une pièce qui n'existe pas : 404")
    void inconnus() throws Exception {
        web.perform(get("/demo/courriels/{id}", 999_999_999)).andExpect(status().isNotFound());
        web.perform(get("/demo/courriels/{id}/pieces/7", id)).andExpect(status().isNotFound());
        web.perform(get("/demo/courriels/{id}/source", id)).andExpect(status().isOk());
    }
}
