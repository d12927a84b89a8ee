package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.EtatCivil;
import java.util.List;
import java.util.Optional;

/** @param sansPrenom case « Je n’ai pas de prénom » */
public record FormulaireEtatCivil(
        String nomFamille,
        String nomUsage,
        String prenoms,
        Boolean sansPrenom,
        FormulaireDate naissance,
        String departement,
        String arrondissement,
        String pays,
        List<String> confirmations) {

    public FormulaireEtatCivil {
        nomFamille = Brut.texte(nomFamille);
        nomUsage = Brut.texte(nomUsage);
        prenoms = Brut.texte(prenoms);
        sansPrenom = Brut.coche(sansPrenom);
        naissance = FormulaireDate.ou(naissance);
        departement = Brut.texte(departement);
        arrondissement = Brut.texte(arrondissement);
        pays = Brut.texte(pays);
        confirmations = Brut.liste(confirmations);
    }

    /** Blank screen, with the birth date already given at step 1. */
    public static FormulaireEtatCivil vierge(Optional<DateNaissance> naissance) {
        return new FormulaireEtatCivil(
                "",
                "",
                "",
                false,
                naissance.map(FormulaireDate::de).orElse(FormulaireDate.VIDE),
                "",
                "",
                "",
                List.of());
    }

    public static FormulaireEtatCivil de(EtatCivil e, List<String> confirmations) {
        var lieu = e.lieuNaissance();
        return new FormulaireEtatCivil(
                e.nomFamille(),
                e.nomUsage().orElse(""),
                String.join(", ", e.prenoms()),
                e.prenoms().isEmpty(),
                FormulaireDate.de(e.naissance()),
                lieu.departement(),
                lieu.arrondissement().orElse(""),
                lieu.pays().orElse(""),
                confirmations);
    }
}
