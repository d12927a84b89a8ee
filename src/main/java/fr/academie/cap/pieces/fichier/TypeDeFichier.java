package fr.academie.cap.pieces.fichier;

/** Ce qu'on accepte de garder. */
public enum TypeDeFichier {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String mime;
    private final String extension;

    TypeDeFichier(String mime, String extension) {
        this.mime = mime;
        this.extension = extension;
    }

    public String mime() {
        return mime;
    }

    public String extension() {
        return extension;
    }
}
