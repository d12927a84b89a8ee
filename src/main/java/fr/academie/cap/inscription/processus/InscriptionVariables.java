package fr.academie.cap.inscription.processus;

import fr.academie.cap.moteur.Variable;
import java.time.Instant;

/** Les réponses que les modèles de l'inscription attendent. */
final class InscriptionVariables {

    static final Variable<Boolean> CANDIDATURE_UNIQUE = Variable.de("candidatureUnique", Boolean.class);
    static final Variable<Boolean> CANDIDATURE_ADMISE = Variable.de("candidatureAdmise", Boolean.class);
    static final Variable<String> ISSUE_CONTROLE = Variable.de("issueControle", String.class);
    static final Variable<Boolean> NOUVELLE_SIGNATURE = Variable.de("nouvelleSignature", Boolean.class);
    static final Variable<Boolean> CADUCITE_PRONONCEE = Variable.de("caducitePrononcee", Boolean.class);
    static final Variable<Boolean> INSCRIPTION_CONFIRMEE = Variable.de("inscriptionConfirmee", Boolean.class);

    static final Variable<Instant> DATE_OUVERTURE = Variable.de("dateOuverture", Instant.class);
    static final Variable<Instant> DATE_CLOTURE = Variable.de("dateCloture", Instant.class);
    static final Variable<Instant> DATE_PREMIERE_RELANCE = Variable.de("datePremiereRelance", Instant.class);
    static final Variable<Instant> DATE_SECONDE_RELANCE = Variable.de("dateSecondeRelance", Instant.class);
    static final Variable<Instant> DATE_LIMITE_RETOUR = Variable.de("dateLimiteRetour", Instant.class);
    static final Variable<Instant> DATE_RAPPEL = Variable.de("dateRappel", Instant.class);
    static final Variable<Boolean> RESTE_DES_BROUILLONS = Variable.de("resteDesBrouillons", Boolean.class);
    static final Variable<Boolean> ECHEANCE_ATTEINTE = Variable.de("echeanceAtteinte", Boolean.class);
    static final Variable<Boolean> RESTE_DES_DOSSIERS = Variable.de("resteDesDossiers", Boolean.class);

    static final Variable<Boolean> DOSSIERS_EN_ATTENTE = Variable.de("dossiersEnAttente", Boolean.class);

    private InscriptionVariables() {}
}
