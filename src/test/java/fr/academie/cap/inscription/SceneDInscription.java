package fr.academie.cap.inscription;

import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.courrier.CodeConfirmation;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.consultation.Consultation;
import fr.academie.cap.inscription.depot.Depot;
import fr.academie.cap.inscription.instruction.Receptions;
import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.Epreuves;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Representant;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.Situation;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Perimetre;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The people and the gestures of a registration, as tests tell them. */
@TestComponent
public class SceneDInscription {

    public static final String RENNES = "14";
    public static final int SESSION = 2027;
    public static final Instant PENDANT = Instant.parse("2026-11-10T10:00:00Z");
    public static final Instant CLOTURE = Instant.parse("2026-12-01T16:00:00Z");
    public static final LocalDate RETOUR = LocalDate.of(2026, 12, 22);
    public static final String ELECTRICIEN = "500-25524";

    private static final AtomicInteger PERSONNES = new AtomicInteger();

    private final Campagnes campagnes;
    private final Brouillons brouillons;
    private final Depot depot;
    private final Consultation consultation;
    private final Receptions receptions;
    private final Corbeille corbeille;
    private final Annuaire annuaire;
    private final ClesIdempotence cles;
    private final ReferentielDeSaisie referentiel;
    private final Dossiers dossiers;
    private final HorlogeDEpreuve horloge;
    private final TransactionTemplate transactions;

    SceneDInscription(
            Campagnes campagnes,
            Brouillons brouillons,
            Depot depot,
            Consultation consultation,
            Receptions receptions,
            Corbeille corbeille,
            Annuaire annuaire,
            ClesIdempotence cles,
            ReferentielDeSaisie referentiel,
            Dossiers dossiers,
            HorlogeDEpreuve horloge,
            TransactionTemplate transactions) {
        this.campagnes = campagnes;
        this.brouillons = brouillons;
        this.depot = depot;
        this.consultation = consultation;
        this.receptions = receptions;
        this.corbeille = corbeille;
        this.annuaire = annuaire;
        this.cles = cles;
        this.referentiel = referentiel;
        this.dossiers = dossiers;
        this.horloge = horloge;
        this.transactions = transactions;
    }

    /** A campaign open on {@link #PENDANT}; asked twice, it is decided once. */
    public void campagneOuverte(String academie, Campagne.Mode mode) {
        horloge.regler(PENDANT);
        if (campagnes.pour(academie, SESSION).isEmpty()) {
            campagnes.decider(campagne(academie, mode));
        }
    }

    public static Campagne campagne(String academie, Campagne.Mode mode) {
        return new Campagne(
                academie,
                SESSION,
                Instant.parse("2026-10-15T06:00:00Z"),
                CLOTURE,
                RETOUR,
                mode,
                "Division des examens et concours",
                List.of("96 rue d'Antrain", "35044 RENNES CEDEX"),
                "02 23 21 77 77",
                "dec@academie.invalid",
                List.of("Tribunal administratif de Rennes", "3 contour de la Motte, 35044 Rennes"),
                Optional.empty());
    }

    public Saisie unAdulteSalarie() {
        return saisie(1990, "INDIVIDUEL_SALARIE", Optional.empty());
    }

    public Saisie unMineurEnApprentissage() {
        return saisie(2010, "APPRENTI", Optional.of(Candidature.Justificatif.CONTRAT_APPRENTISSAGE));
    }

    private Saisie saisie(int annee, String categorie, Optional<Candidature.Justificatif> justificatif) {
        var rang = PERSONNES.incrementAndGet();
        var lettres = rang + "";
        var nom = "MARTIN"
                + lettres.chars()
                        .mapToObj(c -> String.valueOf((char) ('A' + c - '0')))
                        .reduce("", String::concat);
        var unites = referentiel.reglement(ELECTRICIEN, SESSION).orElseThrow().obligatoires().stream()
                .map(ReferentielDeSaisie.Unite::code)
                .toList();
        return Saisie.vide()
                .avec(Origine.AUCUNE)
                .avec(new EtatCivil(
                        nom,
                        Optional.empty(),
                        List.of("Jeanne"),
                        new DateNaissance(annee, 0, 0),
                        EtatCivil.Lieu.en("35")))
                .avec(new Coordonnees(
                        Coordonnees.Residence.FRANCE,
                        new Coordonnees.Adresse("", "", "1 RUE DE BREST", "", "35000", "RENNES"),
                        Optional.of("35"),
                        "+33612345678",
                        "candidat" + rang + "@exemple.invalid",
                        representant(annee)))
                .avec(new Situation(categorie, false, "FICTIF", Optional.empty(), true, false))
                .avec(new Candidature(ELECTRICIEN, Forme.GLOBALE, justificatif))
                .avec(Acquis.AUCUN)
                .avec(new Epreuves(unites, List.of(), Map.of(), false, Optional.empty()));
    }

    /** Of who has no known day of birth, and is not 18 for sure when this session opens. */
    private static Optional<Representant> representant(int annee) {
        return annee + 18 < SESSION
                ? Optional.empty()
                : Optional.of(new Representant("MARTIN", "Louise", Representant.Lien.PARENT, Optional.empty()));
    }

    /** Validates a first time and gives the business key. */
    public CleMetier valider(String academie, Saisie saisie) {
        var jeton = brouillons.commencer(academie, SESSION).jeton();
        brouillons.enregistrer(jeton, saisie, Etape.RECAPITULATIF);
        var numero = depot.valider(jeton, cles.nouvelle());
        return new CleMetier(academie, SESSION, numero.numero());
    }

    /** Modifies and validates again. */
    public NumeroAffiche modifier(CleMetier cle, Saisie saisie) {
        var jeton = consultation.modifier(cle.academie(), dossier(cle).getId()).jeton();
        brouillons.enregistrer(jeton, saisie, Etape.RECAPITULATIF);
        return depot.valider(jeton, cles.nouvelle());
    }

    public Dossier dossier(CleMetier cle) {
        return dans(cle.academie(), () -> dossiers.parCle(cle).orElseThrow());
    }

    public Receptions.Constat recevoir(CleMetier cle, int ordre) {
        return recevoir(cle, ordre, Optional.empty());
    }

    public Receptions.Constat recevoir(CleMetier cle, int ordre, LocalDate cachet) {
        return recevoir(cle, ordre, Optional.of(cachet));
    }

    private Receptions.Constat recevoir(CleMetier cle, int ordre, Optional<LocalDate> cachet) {
        var code = new CodeConfirmation(cle.academie(), cle.session(), cle.numero(), ordre);
        return enTantQue(
                gestionnaire(cle.academie()),
                agent -> receptions.recevoir(code, cachet, agent).constat());
    }

    public Receptions.Constat recevoirPour(Agent agent, CleMetier cle, int ordre) {
        var code = new CodeConfirmation(cle.academie(), cle.session(), cle.numero(), ordre);
        return receptions.recevoir(code, Optional.empty(), agent).constat();
    }

    public Receptions.Constat retourNonDistribue(CleMetier cle) {
        var code = new CodeConfirmation(cle.academie(), cle.session(), cle.numero(), 0);
        return enTantQue(
                gestionnaire(cle.academie()),
                agent -> receptions.nonDistribue(code, agent).constat());
    }

    /** Labels of the open tasks of the dossier. */
    public List<String> taches(CleMetier cle) {
        return dans(
                cle.academie(),
                () -> corbeille.duDossier(cle.texte()).stream()
                        .map(fr.academie.cap.corbeille.Tache::libelle)
                        .toList());
    }

    /** Takes the only open task of the dossier and completes it. */
    public void accomplir(CleMetier cle, Role role, Map<String, Object> reponses) {
        enTantQue(agent(role, cle.academie()), agent -> {
            var tache = corbeille.duDossier(cle.texte()).get(0);
            corbeille.prendre(agent, tache.id());
            corbeille.accomplir(agent, tache.id(), reponses);
            return tache;
        });
    }

    /** A control where everything is there. */
    public static Map<String, Object> toutEstConforme(List<String> pieces) {
        return Map.of(
                "ordreEnCours", "oui",
                "signatureCandidat", "oui",
                "piecesRecues", pieces,
                "correctionsPortees", "non");
    }

    public Agent gestionnaire(String academie) {
        return agent(Role.GESTIONNAIRE_DEC, academie);
    }

    public Agent agent(Role role, String academie) {
        var id = role.name().toLowerCase(java.util.Locale.ROOT).replace("_", "") + academie;
        // an account made by a test that lives at another date holds no title yet
        return annuaire.parId(id).filter(a -> a.tient(role, academie)).orElseGet(() -> {
            var agent = new Agent(
                    id, "Camille", "Durand", id + "@academie.invalid", Set.of(new Agent.Titre(role, academie)));
            annuaire.inscrire(agent, "mot de passe d'épreuve");
            return agent;
        });
    }

    /** As the signed-in agent, in their perimeter. */
    public <T> T enTantQue(Agent agent, java.util.function.Function<Agent, T> geste) {
        var connecte = new AgentConnecte(agent, "", true);
        var avant = SecurityContextHolder.getContext();
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(new UsernamePasswordAuthenticationToken(connecte, "", connecte.getAuthorities()));
        SecurityContextHolder.setContext(contexte);
        try {
            return Perimetre.dans(connecte.perimetre(), () -> geste.apply(agent));
        } finally {
            SecurityContextHolder.setContext(avant);
        }
    }

    public <T> T dans(String academie, Supplier<T> action) {
        return Perimetre.dans(
                Perimetre.de(academie),
                () -> java.util.Objects.requireNonNull(transactions.execute(etat -> action.get())));
    }
}
