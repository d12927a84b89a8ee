package fr.academie.cap.web.federation;

/** Qui entre par un fournisseur d'identité, et par où. */
public enum Usage {
    AGENTS("agents", "/connexion"),
    CANDIDATS("candidats", "/inscription");

    private final String nom;
    private final String page;

    Usage(String nom, String page) {
        this.nom = nom;
        this.page = page;
    }

    /** As in the settings: {@code cap.identite.agents}. */
    public String nom() {
        return nom;
    }

    /** Page that has the button, and to which a failure comes back. */
    public String page() {
        return page;
    }

    public String depart() {
        return page + "/identite/depart";
    }

    /** Below the page, so that the draft's cookie comes along. */
    public String retour() {
        return page + "/identite/retour";
    }
}
