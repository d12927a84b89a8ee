package fr.academie.cap.inscription.etablissement.web;

import fr.academie.cap.inscription.etablissement.Eleve;
import fr.academie.cap.inscription.etablissement.Espace;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.web.EnClair;
import java.util.List;
import org.springframework.stereotype.Component;

/** Met les élèves en lignes lisibles : où en est chacun, ce qui lui manque, ce qu'il reste à faire. */
@Component
class LignesDEleves {

    /**
     * @param etat in the words of the establishment
     * @param manque what is still awaited, or empty
     */
    public record Ligne(
            int rang,
            String numero,
            String nom,
            String prenoms,
            String code,
            String specialite,
            String forme,
            String etat,
            String manque,
            Eleve.Verification verification) {

        public String nomComplet() {
            return prenoms.isEmpty() ? nom : nom + " " + prenoms;
        }
    }

    private final ReferentielDeSaisie referentiel;

    LignesDEleves(ReferentielDeSaisie referentiel) {
        this.referentiel = referentiel;
    }

    List<Ligne> de(Espace espace, List<Eleve> eleves) {
        return eleves.stream().map(e -> ligne(espace, e)).toList();
    }

    Ligne ligne(Espace espace, Eleve eleve) {
        return new Ligne(
                eleve.numero().numero(),
                eleve.numero().toString(),
                eleve.nom(),
                eleve.prenoms(),
                Candidature.codeAffiche(eleve.specialite()),
                specialite(eleve.specialite()),
                eleve.forme() == Forme.GLOBALE ? "globale" : "progressive",
                etat(eleve),
                manque(espace, eleve),
                eleve.verification());
    }

    String specialite(String code) {
        return referentiel
                .specialite(code)
                .map(ReferentielDeSaisie.Specialite::libelle)
                .orElse(code);
    }

    private static String etat(Eleve eleve) {
        return switch (eleve.etat()) {
            case PREINSCRIT -> "Pré-inscrit";
            case CANDIDATURE_A_EXAMINER -> "Le service des examens compare deux candidatures de même identité";
            case CONFIRMATION_RECUE -> "Confirmation reçue, contrôle en cours";
            case INCOMPLET -> "Dossier incomplet";
            case A_SIGNER_DE_NOUVEAU -> "Confirmation à signer de nouveau";
            case INSCRIT -> "Inscription définitive";
            case SANS_SUITE -> "Candidature sans suite";
            case CADUC -> "Pré-inscription caduque";
        };
    }

    private static String manque(Espace espace, Eleve eleve) {
        var limite = EnClair.date(eleve.retourAvant().orElse(espace.campagne().retourAvant()));
        if (eleve.aSigner()) {
            return "Confirmation signée, avant le " + limite;
        }
        var pieces = eleve.piecesManquantes();
        return pieces.isEmpty() ? "" : String.join(" ; ", pieces) + ", avant le " + limite;
    }
}
