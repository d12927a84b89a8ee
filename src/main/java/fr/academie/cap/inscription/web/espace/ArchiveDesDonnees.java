package fr.academie.cap.inscription.web.espace;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.consultation.Consultation.DossierCandidat;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.suivi.ExportDesDonnees;
import fr.academie.cap.inscription.suivi.ExportDesDonnees.Donnees;
import fr.academie.cap.inscription.web.Recapitulatif;
import fr.academie.cap.inscription.web.RedactionDuRecapitulatif;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Écrit l'archive : les données pour un programme, les mêmes pour une personne, et les documents. */
@Component
class ArchiveDesDonnees {

    /** Lists of the export, in the order of the page. */
    private static final Map<String, String> TITRES = titres(
            "courriels", "Méls envoyés",
            "lettresPostees", "Lettres postées",
            "receptions", "Papiers reçus",
            "controles", "Contrôles",
            "decisions", "Décisions",
            "messages", "Messages",
            "documents", "Documents transmis en ligne",
            "consultations", "Qui a consulté le dossier",
            "journal", "Journal du dossier");

    private static final List<String> FEUILLES = List.of("jetons.css", "capitole.css", "composants.css");

    /** One list, as a table. */
    record Tableau(String titre, List<String> entetes, List<List<String>> lignes) {}

    /** One version, in the words of the screens. */
    record VersionEnClair(String titre, Recapitulatif recapitulatif) {}

    private final ExportDesDonnees export;
    private final RedactionDuRecapitulatif redaction;
    private final ReferentielDeSaisie referentiel;
    private final ITemplateEngine gabarits;
    private final ObjectMapper json;
    private final Horloge horloge;

    ArchiveDesDonnees(
            ExportDesDonnees export,
            RedactionDuRecapitulatif redaction,
            ReferentielDeSaisie referentiel,
            ITemplateEngine gabarits,
            ObjectMapper json,
            Horloge horloge) {
        this.export = export;
        this.redaction = redaction;
        this.referentiel = referentiel;
        this.gabarits = gabarits;
        this.json = json;
        this.horloge = horloge;
    }

    /** One document is held in memory at a time. */
    void ecrire(Donnees donnees, OutputStream sortie) throws IOException {
        try (var archive = new ZipOutputStream(sortie, StandardCharsets.UTF_8)) {
            ajouter(archive, "mes-donnees.html", page(donnees).getBytes(StandardCharsets.UTF_8));
            ajouter(
                    archive,
                    "mes-donnees.json",
                    json.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(donnees.contenu()));
            ajouter(archive, "style.css", style());
            for (var fichier : donnees.fichiers().entrySet()) {
                ajouter(archive, fichier.getKey(), export.document(donnees.dossier(), fichier.getValue()));
            }
        }
    }

    private static void ajouter(ZipOutputStream archive, String nom, byte[] octets) throws IOException {
        archive.putNextEntry(new ZipEntry(nom));
        archive.write(octets);
        archive.closeEntry();
    }

    /** The house's own sheets: the page reads like the product, without a network. */
    private static byte[] style() throws IOException {
        var style = new StringBuilder();
        for (var feuille : FEUILLES) {
            style.append(new ClassPathResource("static/css/" + feuille).getContentAsString(StandardCharsets.UTF_8))
                    .append('\n');
        }
        return style.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String page(Donnees donnees) {
        var dossier = donnees.dossier();
        var zone = horloge.zone(dossier.academie());
        var contexte = new Context(Locale.FRANCE);
        contexte.setVariable("numero", dossier.numero().toString());
        contexte.setVariable("academie", referentiel.nomAcademie(dossier.academie()));
        contexte.setVariable("session", dossier.session());
        contexte.setVariable("etat", dossier.etat().libelle());
        contexte.setVariable("quand", enClair(horloge.maintenant(), zone));
        contexte.setVariable(
                "versions",
                Stream.concat(
                                donnees.versions().stream()
                                        .map(v -> enClair(
                                                "Ce que vous avez validé le " + enClair(v.valideeLe(), zone)
                                                        + " (numéro "
                                                        + dossier.numero().numero() + "\u00a0–\u00a0"
                                                        + v.ordre() + ")",
                                                v.saisie(),
                                                dossier)),
                                donnees.brouillons().stream()
                                        .map(b -> enClair(
                                                "Brouillon non validé, enregistré le "
                                                        + enClair(b.enregistreLe(), zone),
                                                b.saisie(),
                                                dossier)))
                        .toList());
        contexte.setVariable(
                "tableaux",
                TITRES.entrySet().stream()
                        .map(t -> tableau(
                                t.getValue(), (List<?>) donnees.contenu().getOrDefault(t.getKey(), List.of()), zone))
                        .toList());
        return gabarits.process("inscription/donnees", contexte);
    }

    private VersionEnClair enClair(String titre, Saisie saisie, DossierCandidat dossier) {
        return new VersionEnClair(titre, redaction.rediger(saisie, dossier.academie(), dossier.session()));
    }

    private static Tableau tableau(String titre, List<?> lignes, ZoneId zone) {
        var cles = new LinkedHashSet<String>();
        lignes.forEach(l -> ((Map<?, ?>) l).keySet().forEach(cle -> cles.add(String.valueOf(cle))));
        var entetes = cles.stream().map(ArchiveDesDonnees::enMots).toList();
        var corps = new ArrayList<List<String>>();
        lignes.forEach(l -> corps.add(cles.stream()
                .map(cle -> enClair(((Map<?, ?>) l).get(cle), zone))
                .toList()));
        return new Tableau(titre, entetes, corps);
    }

    /** « piecesManquantes » reads « Pieces manquantes »; the words that take an accent get it. */
    private static String enMots(String cle) {
        var mots = cle.replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.FRENCH)
                .replace("recue", "reçue")
                .replace("pieces", "pièces")
                .replace("envoye", "envoyé")
                .replace("poste le", "posté le")
                .replace("verse le", "versé le")
                .replace("ecrit", "écrit")
                .replace("representant", "représentant")
                .replace("reference", "référence")
                .replace("details", "détails")
                .replace("etat", "état");
        return mots.substring(0, 1).toUpperCase(Locale.FRENCH) + mots.substring(1);
    }

    private static String enClair(@Nullable Object valeur, ZoneId zone) {
        if (valeur == null) {
            return "";
        }
        if (valeur instanceof Instant instant) {
            return Dates.instant(LocalDateTime.ofInstant(instant, zone));
        }
        if (valeur instanceof LocalDate jour) {
            return Dates.jour(jour);
        }
        if (valeur instanceof Boolean reponse) {
            return reponse ? "oui" : "non";
        }
        return valeur instanceof Map<?, ?> details
                ? details.entrySet().stream()
                        .map(d -> d.getKey() + "\u00a0: " + d.getValue())
                        .collect(Collectors.joining(", "))
                : String.valueOf(valeur);
    }

    private static Map<String, String> titres(String... clesEtTitres) {
        var titres = new LinkedHashMap<String, String>();
        for (var i = 0; i < clesEtTitres.length; i += 2) {
            titres.put(clesEtTitres[i], clesEtTitres[i + 1]);
        }
        return titres;
    }
}
