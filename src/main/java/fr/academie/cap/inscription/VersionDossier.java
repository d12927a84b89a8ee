package fr.academie.cap.inscription;

import fr.academie.cap.inscription.saisie.Saisie;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** Une version validée, entière et définitive : ce que le candidat a confirmé à ce numéro d'ordre. */
@Entity
public class VersionDossier implements Persistable<VersionDossier.Cle> {

    @Embeddable
    public record Cle(UUID dossier, int ordre) implements Serializable {}

    @EmbeddedId
    private Cle cle;

    private String academie;

    @JdbcTypeCode(SqlTypes.JSON)
    private Saisie saisie;

    private Instant valideLe;
    private String auteur;

    @Transient
    private boolean nouveau;

    @SuppressWarnings("NullAway.Init")
    protected VersionDossier() {}

    @SuppressWarnings("NullAway.Init")
    public VersionDossier(Dossier dossier, Saisie saisie, String auteur) {
        this.cle = new Cle(dossier.getId(), dossier.ordre());
        this.academie = dossier.academie();
        this.saisie = saisie;
        this.valideLe = dossier.valideLe();
        this.auteur = auteur;
        this.nouveau = true;
    }

    public Saisie saisie() {
        return saisie;
    }

    public int ordre() {
        return cle.ordre();
    }

    /** Identifier of the author, as the journal writes it. */
    public String auteur() {
        return auteur;
    }

    public Instant valideLe() {
        return valideLe;
    }

    @Override
    public Cle getId() {
        return cle;
    }

    @Override
    public boolean isNew() {
        return nouveau;
    }
}
