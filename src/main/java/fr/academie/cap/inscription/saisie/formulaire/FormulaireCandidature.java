package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.Candidature;

/** Codes choisis, tels que reçus. */
public record FormulaireCandidature(String specialite, String forme, String justificatif) {

    public static final FormulaireCandidature VIDE = new FormulaireCandidature("", "", "");

    public FormulaireCandidature {
        specialite = Brut.texte(specialite);
        forme = Brut.texte(forme);
        justificatif = Brut.texte(justificatif);
    }

    public static FormulaireCandidature de(Candidature c) {
        return new FormulaireCandidature(
                c.specialite(),
                c.forme().name(),
                c.justificatif().map(Enum::name).orElse(""));
    }
}
