package fr.academie.cap.inscription.instruction;

import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.VersionDossier;
import fr.academie.cap.inscription.VersionsDossier;
import fr.academie.cap.inscription.antecedents.Antecedent;
import fr.academie.cap.inscription.antecedents.Antecedent.Ancien;
import fr.academie.cap.inscription.antecedents.Antecedent.Contact;
import fr.academie.cap.inscription.antecedents.Antecedent.Contenu;
import fr.academie.cap.inscription.antecedents.Antecedent.Obtenu;
import fr.academie.cap.inscription.antecedents.Antecedents;
import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.socle.Introuvable;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Une inscription devenue définitive servira à préremplir celle d'une session suivante. */
@Component
class Souvenirs {

    private final VersionsDossier versions;
    private final Antecedents antecedents;

    Souvenirs(VersionsDossier versions, Antecedents antecedents) {
        this.versions = versions;
        this.antecedents = antecedents;
    }

    /** In the caller's transaction; a definitive dossier does not change any more. */
    void garder(Dossier dossier) {
        var saisie = versions.findById(new VersionDossier.Cle(dossier.getId(), dossier.ordre()))
                .orElseThrow(Introuvable::new)
                .saisie();
        antecedents.ajouter(new Antecedents.ATenir(
                dossier.academie(),
                dossier.session(),
                dossier.specialite(),
                Antecedent.Source.CAPITOLE,
                numeros(dossier, saisie),
                contenu(dossier, saisie)));
    }

    /** The number of the candidate at this session; the identifiers given at step 1 stay theirs. */
    private static Origine numeros(Dossier dossier, Saisie saisie) {
        var declares = saisie.origine().orElse(Origine.AUCUNE);
        return new Origine(
                declares.numeroIvae(),
                Optional.of(dossier.numeroDeCandidat()),
                declares.ine(),
                Optional.of(dossier.naissance()));
    }

    private static Contenu contenu(Dossier dossier, Saisie saisie) {
        var civil = saisie.etatCivil().orElseThrow();
        return new Contenu(
                civil.nomFamille(),
                civil.nomUsage(),
                civil.prenoms(),
                Optional.of(civil.lieuNaissance()),
                saisie.coordonnees().map(Souvenirs::contact),
                Optional.of(new Ancien(Optional.of(dossier.etablissement()), "", "")),
                Optional.empty(),
                saisie.acquis().map(Souvenirs::obtenus).orElse(List.of()));
    }

    private static Contact contact(Coordonnees c) {
        return new Contact(c.residence(), c.adresse(), c.mobile(), c.courriel());
    }

    private static List<Obtenu> obtenus(Acquis acquis) {
        return acquis.diplomes().stream()
                .flatMap(d -> d.epreuves().stream()
                        .map(e -> new Obtenu(d.code(), e.unite(), e.annee(), e.lieu(), e.noteCentiemes())))
                .toList();
    }
}
