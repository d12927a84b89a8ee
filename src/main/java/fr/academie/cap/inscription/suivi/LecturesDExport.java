package fr.academie.cap.inscription.suivi;

import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.courrier.tirage.Tirages;
import fr.academie.cap.journal.ActeInscrit;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Les listes de l'export, dans les clés documentées ; chacune se lit dans la transaction de l'appelant. */
@Component
class LecturesDExport {

    /** Details of acts that say nothing of an agent nor of another person. */
    private static final Set<String> DETAILS =
            Set.of("ordre", "constat", "issue", "nature", "sens", "specialite", "forme", "piece", "usage");

    private final Courriers courriers;
    private final Tirages tirages;
    private final Rendus rendus;
    private final Messages messages;
    private final Journal journal;
    private final JdbcTemplate base;

    LecturesDExport(
            Courriers courriers,
            Tirages tirages,
            Rendus rendus,
            Messages messages,
            Journal journal,
            JdbcTemplate base) {
        this.courriers = courriers;
        this.tirages = tirages;
        this.rendus = rendus;
        this.messages = messages;
        this.journal = journal;
        this.base = base;
    }

    List<Map<String, Object>> receptions(UUID id) {
        return lire(
                "select recue_le as \"recueLe\", ordre_lu as \"ordre\", cachet_poste as \"cachetPoste\", constat"
                        + " from reception where dossier = ? order by id",
                id);
    }

    List<Map<String, Object>> controles(UUID id) {
        return lire(
                "select fait_le as \"faitLe\", ordre, issue, ordre_en_cours as \"ordreEnCours\","
                        + " signature_candidat as \"signatureCandidat\", signature_representant as \"signatureRepresentant\","
                        + " pieces_recues as \"piecesRecues\", pieces_manquantes as \"piecesManquantes\", corrections,"
                        + " observation from controle where dossier = ? order by id",
                id);
    }

    List<Map<String, Object>> decisions(UUID id) {
        return lire(
                "select prise_le as \"priseLe\", nature, sens, motif, reference, nullif(article, '') as article"
                        + " from decision where dossier = ? order by id",
                id);
    }

    List<Map<String, Object>> courriels(CleMetier cle) {
        return courriers.duDossier(cle.texte()).stream()
                .map(e -> ligne(
                        "objet",
                        rendus.intitule(e.modele()),
                        "envoyeLe",
                        e.envoyeLe(),
                        "etat",
                        e.etat().libelle()))
                .toList();
    }

    List<Map<String, Object>> lettresPostees(CleMetier cle) {
        return tirages.postees(cle.texte()).stream()
                .map(l -> ligne("objet", rendus.intitule(l.modele()), "posteLe", l.posteLe()))
                .toList();
    }

    List<Map<String, Object>> messages(UUID id) {
        return messages.duDossier(id).stream()
                .map(m -> ligne(
                        "ecritLe",
                        m.ecritLe(),
                        "par",
                        m.auteur() == Message.Auteur.CANDIDAT ? "candidat" : "service",
                        "luLe",
                        m.luLe().orElse(null),
                        "texte",
                        m.texte()))
                .toList();
    }

    List<Map<String, Object>> journal(CleMetier cle) {
        return journal.surObjet("dossier:" + cle).stream()
                .map(LecturesDExport::acte)
                .toList();
    }

    private static Map<String, Object> acte(ActeInscrit acte) {
        var details = new TreeMap<>(acte.details());
        details.keySet().retainAll(DETAILS);
        return ligne("le", acte.survenuLe(), "acte", acte.action(), "par", cote(acte.acteur()), "details", details);
    }

    /** Which side acted, never who. */
    static String cote(String acteur) {
        if (acteur.startsWith("candidat:")) {
            return "candidat";
        }
        return acteur.startsWith("agent:") ? "service" : "plateforme";
    }

    private List<Map<String, Object>> lire(String requete, UUID id) {
        return base.query(
                requete,
                (l, i) -> {
                    var ligne = new LinkedHashMap<String, Object>();
                    for (var c = 1; c <= l.getMetaData().getColumnCount(); c++) {
                        poser(ligne, l.getMetaData().getColumnLabel(c), enJava(l.getObject(c)));
                    }
                    return (Map<String, Object>) ligne;
                },
                id);
    }

    private static @Nullable Object enJava(@Nullable Object valeur) {
        if (valeur instanceof Timestamp instant) {
            return instant.toInstant();
        }
        return valeur instanceof Date jour ? jour.toLocalDate() : valeur;
    }

    /** What is not known is not there. */
    private static Map<String, Object> ligne(@Nullable Object... clesEtValeurs) {
        var ligne = new LinkedHashMap<String, Object>();
        for (var i = 0; i < clesEtValeurs.length; i += 2) {
            poser(ligne, String.valueOf(clesEtValeurs[i]), clesEtValeurs[i + 1]);
        }
        return ligne;
    }

    private static void poser(Map<String, Object> ligne, String cle, @Nullable Object valeur) {
        if (valeur != null) {
            ligne.put(cle, valeur);
        }
    }
}
