package fr.academie.cap.demonstration;

import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.inscription.etablissement.Eleve;
import fr.academie.cap.inscription.etablissement.Eleves;
import fr.academie.cap.inscription.etablissement.Espace;
import fr.academie.cap.inscription.etablissement.Espaces;
import fr.academie.cap.inscription.etablissement.ImportDEleves;
import fr.academie.cap.inscription.etablissement.Verifications;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Perimetre;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Une classe imaginaire d'un lycée imaginaire, pré-inscrite par sa liste, chaque élève à un autre point du chemin. */
@Component
@ConditionalOnProperty("cap.demo")
class ElevesDeDemonstration {

    private static final String RENNES = "14";
    private static final String SECRETAIRE = "soizic";
    private static final String CLASSE = "eleves.csv";
    private static final String RETARDATAIRES = "eleves-retardataires.csv";

    private static final List<String> VERIFIES =
            List.of("ABGRALL", "CADIOU", "DE LA VILLEMARQUÉ-KERSAUSON", "FOFANA", "NDIAYE");
    private static final String ERREUR = "prénom : Corentin, et non Corantin, sur sa carte d’identité";

    private final Espaces espaces;
    private final ImportDEleves listes;
    private final Eleves eleves;
    private final Verifications verifications;
    private final ControlesDeDemonstration controles;
    private final Annuaire annuaire;
    private final ClesIdempotence cles;

    ElevesDeDemonstration(
            Espaces espaces,
            ImportDEleves listes,
            Eleves eleves,
            Verifications verifications,
            ControlesDeDemonstration controles,
            Annuaire annuaire,
            ClesIdempotence cles) {
        this.espaces = espaces;
        this.listes = listes;
        this.eleves = eleves;
        this.verifications = verifications;
        this.controles = controles;
        this.annuaire = annuaire;
        this.cles = cles;
    }

    void creer(String academie) {
        if (!RENNES.equals(academie)) {
            return;
        }
        Perimetre.dans(Perimetre.de(RENNES), () -> {
            var secretaire = annuaire.parId(SECRETAIRE).orElseThrow();
            var espace =
                    espaces.ouvrir(secretaire, espaces.de(secretaire).get(0).code());
            var classe = listes.essayer(espace, CLASSE, lire(CLASSE));
            listes.appliquer(espace, classe.id(), classe.empreinte());
            listes.essayer(espace, RETARDATAIRES, lire(RETARDATAIRES));
            eleves.lister(espace, new Eleves.Recherche(Eleves.Filtre.TOUS, ""), OptionalInt.empty(), 50)
                    .eleves()
                    .forEach(eleve -> avancer(espace, eleve));
        });
    }

    private void avancer(Espace espace, Eleve eleve) {
        var numero = eleve.numero();
        if (VERIFIES.contains(eleve.nom())) {
            verifications.verifier(espace, numero.numero(), numero.ordre(), cles.nouvelle());
        }
        switch (eleve.nom()) {
            case "ABGRALL", "FOFANA", "NDIAYE" ->
                controles.accomplir(espace.session(), numero, true, List.of("CERTIFICAT_SCOLARITE"));
            case "CADIOU" -> controles.accomplir(espace.session(), numero, true, List.of());
            case "DE LA VILLEMARQUÉ-KERSAUSON" ->
                controles.accomplir(espace.session(), numero, false, List.of("CERTIFICAT_SCOLARITE"));
            case "PEREIRA DA SILVA" -> controles.recevoir(espace.session(), numero);
            case "HAMON" -> verifications.signaler(espace, numero.numero(), numero.ordre(), ERREUR, cles.nouvelle());
            default -> {
                // still at the beginning
            }
        }
    }

    private static byte[] lire(String nom) {
        try (var fichier = new ClassPathResource("demonstration/" + nom).getInputStream()) {
            return fichier.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
