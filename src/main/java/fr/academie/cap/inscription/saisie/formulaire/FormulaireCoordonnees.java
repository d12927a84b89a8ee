package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.Coordonnees;
import java.util.List;

/** @param residence « FRANCE » ou « ETRANGER » */
public record FormulaireCoordonnees(
        String residence,
        String appartement,
        String batiment,
        String voie,
        String lieuDit,
        String codePostal,
        String localite,
        String mobile,
        String courriel,
        FormulaireRepresentant representant,
        List<String> confirmations) {

    public static final FormulaireCoordonnees VIDE =
            new FormulaireCoordonnees("", "", "", "", "", "", "", "", "", FormulaireRepresentant.VIDE, List.of());

    public FormulaireCoordonnees {
        residence = Brut.texte(residence);
        appartement = Brut.texte(appartement);
        batiment = Brut.texte(batiment);
        voie = Brut.texte(voie);
        lieuDit = Brut.texte(lieuDit);
        codePostal = Brut.texte(codePostal);
        localite = Brut.texte(localite);
        mobile = Brut.texte(mobile);
        courriel = Brut.texte(courriel);
        representant = FormulaireRepresentant.ou(representant);
        confirmations = Brut.liste(confirmations);
    }

    public static FormulaireCoordonnees de(Coordonnees c, List<String> confirmations) {
        var a = c.adresse();
        return new FormulaireCoordonnees(
                c.residence().name(),
                a.appartement(),
                a.batiment(),
                a.voie(),
                a.lieuDit(),
                a.codePostal(),
                a.localite(),
                c.mobile(),
                c.courriel(),
                c.representant().map(FormulaireRepresentant::de).orElse(FormulaireRepresentant.VIDE),
                confirmations);
    }
}
