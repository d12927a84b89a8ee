package fr.academie.cap.inscription.suivi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.inscription.consultation.Consultation.DossierCandidat;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Saisie;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Ce que le candidat d'un dossier a commencé sans le valider : une modification, ou une autre pré-inscription. */
@Component
class BrouillonsOuverts {

    /**
     * @param modification of this dossier; otherwise another pre-registration of the same session
     * @param brute as it was typed
     */
    record Ouvert(
            Instant commenceLe,
            Instant enregistreLe,
            Etape etape,
            boolean modification,
            JsonNode brute,
            Saisie saisie) {}

    private final JdbcTemplate base;
    private final ObjectMapper json;

    BrouillonsOuverts(JdbcTemplate base, ObjectMapper json) {
        this.base = base;
        this.json = json;
    }

    /**
     * Those of this dossier, and those of the same person at the same address: the civil status is compared whole, so that
     * two of a family who share a mailbox do not read each other. In the caller's transaction and perimeter.
     */
    List<Ouvert> du(DossierCandidat dossier) {
        var courriel = dossier.saisie()
                .coordonnees()
                .map(Coordonnees::courriel)
                .map(c -> c.toLowerCase(Locale.ROOT))
                .orElse("");
        return base
                .query(
                        "select cree_le, modifie_le, etape, dossier, saisie from brouillon"
                                + " where session = ? and numero_rendu is null and (dossier = ? or courriel = ?)"
                                + " order by cree_le, id",
                        (ligne, rang) -> lire(ligne, dossier.id()),
                        dossier.session(),
                        dossier.id(),
                        courriel)
                .stream()
                .filter(b -> b.modification() || memePersonne(b.saisie(), dossier.saisie()))
                .toList();
    }

    private static boolean memePersonne(Saisie une, Saisie autre) {
        return une.etatCivil().isPresent() && identite(une).equals(identite(autre));
    }

    private static Optional<EtatCivil> identite(Saisie saisie) {
        return saisie.etatCivil()
                .map(e -> new EtatCivil(
                        e.nomFamille().toUpperCase(Locale.ROOT),
                        Optional.empty(),
                        e.prenoms().stream()
                                .map(p -> p.toUpperCase(Locale.ROOT))
                                .toList(),
                        e.naissance(),
                        e.lieuNaissance()));
    }

    private Ouvert lire(ResultSet ligne, UUID dossier) throws SQLException {
        var texte = ligne.getString("saisie");
        try {
            var brute = json.readTree(texte);
            return new Ouvert(
                    ligne.getObject("cree_le", OffsetDateTime.class).toInstant(),
                    ligne.getObject("modifie_le", OffsetDateTime.class).toInstant(),
                    Etape.valueOf(ligne.getString("etape")),
                    dossier.equals(ligne.getObject("dossier", UUID.class)),
                    brute,
                    brute.isEmpty() ? Saisie.vide() : json.treeToValue(brute, Saisie.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Brouillon illisible", e);
        }
    }
}
