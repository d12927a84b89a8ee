package fr.academie.cap.inscription.web;

/** Une réponse qu'aucun de nos écrans ne propose : refusée sans rien dire de plus, et signalée. */
public class SaisieForgee extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String champ;

    /** @param champ name that we give to the field, never what was sent */
    public SaisieForgee(String champ) {
        this.champ = champ;
    }

    /** Field names or indexes that no form of ours has. */
    public static SaisieForgee deForme() {
        return new SaisieForgee("forme du formulaire");
    }

    public String champ() {
        return champ;
    }
}
