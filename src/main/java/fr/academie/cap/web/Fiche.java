package fr.academie.cap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ce qu'un agent doit avoir sous les yeux pour décider, quel que soit l'écran.
 *
 * @param titre who or what it is about
 * @param etat where it stands, in words
 * @param lien page of the dossier
 * @param alertes what must not be missed, most serious first
 * @param documents what the person handed in on line
 * @param avis what the law says of it
 */
public record Fiche(
        String titre,
        String numero,
        String etat,
        String lien,
        List<String> alertes,
        List<Section> sections,
        List<Document> documents,
        List<AvisDeDroit> avis) {

    public Fiche {
        alertes = List.copyOf(alertes);
        sections = List.copyOf(sections);
        documents = List.copyOf(documents);
        avis = List.copyOf(avis);
    }

    /** @param lignes in the order of the screen */
    public record Section(String titre, List<Ligne> lignes) {

        public Section {
            lignes = List.copyOf(lignes);
        }
    }

    public record Ligne(String cle, @Nullable String valeur) {}

    /** @param lien where to read it; null while it cannot be read */
    public record Document(
            String libelle, String detail, @Nullable String lien) {}

    /**
     * @param question asked to the rule service
     * @param conforme whether the answer is favourable
     * @param cle key of the article's page
     * @param changement the smallest change of facts that would change the answer, empty when there is none
     */
    public record AvisDeDroit(
            String question, boolean conforme, String motif, String article, String cle, String changement) {}
}
