package fr.academie.cap.referentiel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Une adresse à la norme NF Z10-011 : six lignes au plus, trente-huit caractères au plus par ligne.
 *
 * <p>Résidence étrangère : le code postal vaut 99999, le vrai code et la ville sont dans le lieu-dit, le pays dans la
 * localité. Les champs vides sont des textes vides.
 *
 * @param destinataire qui reçoit ; coupé entre deux mots s'il dépasse la ligne
 * @param complement appartement, étage, chez
 * @param batiment entrée, immeuble, résidence
 * @param voie numéro et nom de la voie
 * @param lieuDit lieu-dit ou boîte postale
 */
public record AdressePostale(
        String destinataire,
        String complement,
        String batiment,
        String voie,
        String lieuDit,
        String codePostal,
        String localite) {

    /** Code réservé aux résidents de l'étranger. */
    public static final String CODE_ETRANGER = "99999";

    public static final int LARGEUR = 38;
    public static final int LIGNES = 6;

    public AdressePostale {
        destinataire = net(destinataire);
        complement = net(complement);
        batiment = net(batiment);
        voie = net(voie);
        lieuDit = net(lieuDit);
        codePostal = codePostal.replaceAll("[\\s\\u00A0\\u202F]", "");
        localite = net(localite);
    }

    public boolean aLEtranger() {
        return codePostal.equals(CODE_ETRANGER);
    }

    public AdressePostale pour(String autreDestinataire) {
        return new AdressePostale(autreDestinataire, complement, batiment, voie, lieuDit, codePostal, localite);
    }

    /** Lignes non vides, dans l'ordre de l'enveloppe ; la dernière en capitales sans accent. */
    public List<String> lignes() {
        var derniere = aLEtranger() ? CleDeRecherche.de(localite) : codePostal + " " + CleDeRecherche.de(localite);
        var lignes = new ArrayList<String>(LIGNES);
        Stream.of(destinataire, complement, batiment, voie, aLEtranger() ? lieuDit.toUpperCase(Locale.ROOT) : lieuDit)
                .filter(ligne -> !ligne.isEmpty())
                .map(AdressePostale::couper)
                .forEach(lignes::add);
        lignes.add(couper(derniere));
        return List.copyOf(lignes);
    }

    private static String net(String texte) {
        return texte.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }

    private static String couper(String ligne) {
        if (ligne.length() <= LARGEUR) {
            return ligne;
        }
        var espace = ligne.lastIndexOf(' ', LARGEUR);
        return ligne.substring(0, espace > LARGEUR / 2 ? espace : LARGEUR).strip();
    }
}
