package fr.academie.cap.web.formulaires;

/** Une réponse qui n'a pas la forme attendue ; le message dit comment la corriger. */
final class ReponseImpropre extends Exception {

    private static final long serialVersionUID = 1L;

    ReponseImpropre(String message) {
        super(message, null, false, false);
    }

    String phrase() {
        return String.valueOf(getMessage());
    }
}
