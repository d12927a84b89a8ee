package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.saisie.Etape;

/** Le brouillon n'existe plus, ou a déjà été validé : la page demandée n'a plus de sens. */
public class BrouillonPerdu extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String vers;

    private BrouillonPerdu(String vers) {
        this.vers = vers;
    }

    public static BrouillonPerdu absent() {
        return new BrouillonPerdu("/inscription/reprise?perdu");
    }

    public static BrouillonPerdu valide() {
        return new BrouillonPerdu("/inscription/confirmation?deja");
    }

    /** The earlier steps come first. */
    public static BrouillonPerdu vers(Etape etape) {
        return new BrouillonPerdu(Parcours.chemin(etape));
    }

    /** Nothing answers this browser's token: what it sends must not be lost with it. */
    public boolean estAbsent() {
        return vers.endsWith("?perdu");
    }

    /** Page to go to instead. */
    public String vers() {
        return vers;
    }
}
