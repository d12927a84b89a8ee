package fr.academie.cap.inscription.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** « Je donne mon avis », au bout de la démarche, si le service a donné une adresse. */
@Component
public class LienDAvis {

    private final String adresse;

    /** @throws IllegalArgumentException when the address is not one of the web, so that the product does not start on it */
    public LienDAvis(@Value("${cap.avis:}") String adresse) {
        this.adresse = adresse.strip();
        if (!this.adresse.isEmpty()) {
            var lue = URI.create(this.adresse);
            if (!"https".equals(lue.getScheme()) || lue.getHost() == null) {
                throw new IllegalArgumentException("cap.avis : donnez une adresse complète qui commence par https://");
            }
        }
    }

    public void presenter(Model modele) {
        if (!adresse.isEmpty()) {
            modele.addAttribute("adresseAvis", adresse);
        }
    }
}
