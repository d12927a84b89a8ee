package fr.academie.cap.inscription;

import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.regles.Forme;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Le dossier d'une candidature : ce que le service suit. Le détail saisi vit dans ses versions. */
@Entity
public class Dossier implements Persistable<UUID> {

    @Id
    private UUID id;

    @NaturalId
    private String academie;

    @NaturalId
    private int session;

    @NaturalId
    private int numero;

    private int ordre;

    @Enumerated(EnumType.STRING)
    private EtatDossier etat;

    private String nom;
    private String prenoms;
    private int naissanceAnnee;
    private int naissanceMois;
    private int naissanceJour;
    private String categorie;
    private String specialite;

    @Enumerated(EnumType.STRING)
    private Forme forme;

    private String etablissement;
    private @Nullable String departement;
    private String courriel;
    private int codeRang;
    private int editions;
    private Instant valideLe;
    private @Nullable Instant closLe;
    private int relances;
    private @Nullable LocalDate retourAvant;
    private @Nullable Instant definitifLe;

    @Version
    private int version;

    @Transient
    private boolean nouveau;

    @Transient
    private boolean premiereEdition;

    @SuppressWarnings("NullAway.Init")
    protected Dossier() {}

    /** A first validation: order 0. */
    @SuppressWarnings("NullAway.Init")
    public Dossier(String academie, int session, int numero, Saisie saisie, Instant valideLe) {
        this.id = UUID.randomUUID();
        this.academie = academie;
        this.session = session;
        this.numero = numero;
        this.etat = EtatDossier.PREINSCRIT;
        this.nouveau = true;
        // the validation itself issues the first letter: counted at once, the new row is not written a second time
        this.editions = 1;
        this.premiereEdition = true;
        reprendre(saisie, valideLe);
    }

    /** A further validation raises the order; a form already made definitive never changes. */
    public void modifier(Saisie saisie, Instant valideLe) {
        ordre++;
        reprendre(saisie, valideLe);
    }

    private void reprendre(Saisie saisie, Instant instant) {
        var civil = saisie.etatCivil().orElseThrow();
        var situation = saisie.situation().orElseThrow();
        var candidature = saisie.candidature().orElseThrow();
        var coordonnees = saisie.coordonnees().orElseThrow();
        nom = civil.nomFamille();
        prenoms = String.join(", ", civil.prenoms());
        naissanceAnnee = civil.naissance().annee();
        naissanceMois = civil.naissance().mois();
        naissanceJour = civil.naissance().jour();
        categorie = situation.categorie();
        specialite = candidature.specialite();
        forme = candidature.forme();
        etablissement = situation.etablissement();
        departement = coordonnees.departement().orElse(null);
        courriel = coordonnees.courriel();
        valideLe = instant;
    }

    public void passer(EtatDossier suivant) {
        etat = suivant;
    }

    public void prononcer(Instant instant) {
        etat = EtatDossier.INSCRIT;
        definitifLe = instant;
    }

    public void accorderDelai(LocalDate limite) {
        retourAvant = limite;
        etat = EtatDossier.PREINSCRIT;
        // the campaign will look at this dossier again, after its own limit
        relances = 2;
    }

    public int nouvelleEdition() {
        if (premiereEdition) {
            premiereEdition = false;
            return editions;
        }
        return ++editions;
    }

    /** Revokes the access code in use; the next one is derived from the new rank. */
    public void changerCode() {
        codeRang++;
    }

    public CleMetier cle() {
        return new CleMetier(academie, session, numero);
    }

    public NumeroAffiche numeroAffiche() {
        return new NumeroAffiche(numero, ordre);
    }

    /** « 2027000175 »: what a former candidate gives at a later session, in the same académie. */
    public String numeroDeCandidat() {
        return "%d%06d".formatted(session, numero);
    }

    public DateNaissance naissance() {
        return new DateNaissance(naissanceAnnee, naissanceMois, naissanceJour);
    }

    /** Under 18 on that day: a representative signs too. Not the minority of the exam, see {@link #mineur()}. */
    public boolean representeLe(LocalDate jour) {
        return !naissance().majeurLe(jour);
    }

    /** Under 18 on 31 December of the exam's year: the birth year decides which proof of training is due. */
    public boolean mineur() {
        return session - naissanceAnnee < 18;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return nouveau;
    }

    public String academie() {
        return academie;
    }

    public int session() {
        return session;
    }

    public int numero() {
        return numero;
    }

    public int ordre() {
        return ordre;
    }

    public EtatDossier etat() {
        return etat;
    }

    public String nom() {
        return nom;
    }

    public String prenoms() {
        return prenoms;
    }

    public String nomComplet() {
        return prenoms.isEmpty() ? nom : nom + " " + prenoms;
    }

    public String categorie() {
        return categorie;
    }

    public String specialite() {
        return specialite;
    }

    public Forme forme() {
        return forme;
    }

    public String etablissement() {
        return etablissement;
    }

    public String courriel() {
        return courriel;
    }

    public boolean clos() {
        return closLe != null;
    }

    public int relances() {
        return relances;
    }

    int codeRang() {
        return codeRang;
    }

    public Instant valideLe() {
        return valideLe;
    }

    public Optional<Instant> definitifLe() {
        return Optional.ofNullable(definitifLe);
    }

    public Optional<LocalDate> retourAvant() {
        return Optional.ofNullable(retourAvant);
    }
}
