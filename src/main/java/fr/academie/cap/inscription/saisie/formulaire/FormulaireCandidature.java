package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.Candidature;

/** @param justificatif le candidat joindra la preuve de sa formation */
public record FormulaireCandidature(String specialite, String forme, Boolean justificatif) {

    public static final FormulaireCandidature VIDE = new FormulaireCandidature("", "", false);

    public FormulaireCandidature {
        specialite = Brut.texte(specialite);
        forme = Brut.texte(forme);
        justificatif = Brut.coche(justificatif);
    }

    public static FormulaireCandidature de(Candidature c) {
        return new FormulaireCandidature(
                c.specialite(), c.forme().name(), c.justificatif().isPresent());
    }
}
