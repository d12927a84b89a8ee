package fr.academie.cap.inscription.web;

/** Le message en train d'être écrit ; un caractère de commande ne s'écrit ni ne se montre. */
public record MessageTape(String cle, String texte) {

    public MessageTape {
        cle = cle == null ? "" : cle;
        texte = texte == null ? "" : texte.replaceAll("[\\p{Cc}&&[^\r\n\t]]", "");
    }
}
