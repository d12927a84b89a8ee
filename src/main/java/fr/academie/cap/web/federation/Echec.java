package fr.academie.cap.web.federation;

/** Pourquoi l’on n’est pas entré, et ce que l’on peut faire. */
public enum Echec {
    REFUS("vous n’êtes pas allé au bout de l’identification par %s. Recommencez, ou entrez autrement."),
    PERIMEE("cette identification par %s a expiré ou a déjà servi. Recommencez depuis cette page."),
    PANNE("%s ne répond pas pour le moment. Réessayez plus tard, ou entrez autrement : rien n’est perdu."),
    REPONSE("la réponse de %s n’a pas pu être vérifiée. Recommencez ; si cela continue, entrez autrement."),
    NIVEAU("%s n’a pas vérifié votre identité au niveau attendu ici. Choisissez-y une identification plus forte, ou"
            + " entrez autrement."),
    INCONNU("l’identité reçue de %s n’ouvre aucun compte ici. Demandez à l’administrateur des comptes de votre service"
            + " de vérifier le vôtre, ou entrez avec votre mot de passe.");

    private final String phrase;

    Echec(String phrase) {
        this.phrase = phrase;
    }

    String phrase(String fournisseur) {
        return phrase.formatted(fournisseur);
    }

    String parametre() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
