package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.etablissement.Eleve.Verification;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.referentiel.PieceJustificative;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.socle.Introuvable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Les élèves d'un établissement à la session en cours, qu'il les ait inscrits ou qu'ils l'aient fait eux-mêmes. */
@Service
public class Eleves {

    /** Ce que la liste montre. */
    public enum Filtre {
        TOUS("Tous", ""),
        A_VERIFIER("À vérifier", " and v.verdict is null and d.etat not in ('INSCRIT', 'SANS_SUITE', 'CADUC')"),
        A_SIGNER("Confirmation à faire signer", " and d.etat in ('PREINSCRIT', 'A_SIGNER_DE_NOUVEAU')"),
        DEFINITIFS("Inscriptions définitives", " and d.etat = 'INSCRIT'");

        private final String libelle;
        private final String condition;

        Filtre(String libelle, String condition) {
            this.libelle = libelle;
            this.condition = condition;
        }

        public String libelle() {
            return libelle;
        }

        /** « à vérifier » in an address: {@code a-verifier}. */
        public String chemin() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Any other word shows everyone. */
        public static Filtre de(String chemin) {
            return Arrays.stream(values())
                    .filter(f -> f.chemin().equals(chemin))
                    .findFirst()
                    .orElse(TOUS);
        }
    }

    /**
     * @param nom beginning of the family name, or empty
     */
    public record Recherche(Filtre filtre, String nom) {}

    /** @param suivant number after which the next page begins */
    public record Page(List<Eleve> eleves, OptionalInt suivant) {}

    private static final String SOURCE = """
             from dossier d
             left join lateral (
               select verdict, motif from verification_eleve
                where dossier = d.id and ordre = d.ordre order by id desc limit 1) v on true
            where d.academie = ? and d.session = ? and d.etablissement = ?
            """;

    private static final String COLONNES = """
            select d.numero, d.ordre, d.nom, d.prenoms, d.specialite, d.forme, d.etat, d.retour_avant, v.verdict, v.motif,
                   case when d.etat = 'INCOMPLET' then (
                     select pieces_manquantes from controle
                      where dossier = d.id and issue = 'PIECES_MANQUANTES' order by id desc limit 1) end as manquantes
            """;

    private final JdbcTemplate base;
    private final Journal journal;

    Eleves(JdbcTemplate base, Journal journal) {
        this.base = base;
        this.journal = journal;
    }

    /** One page by name; {@code apres} is the number that ended the page before. */
    @Transactional(readOnly = true)
    public Page lister(Espace espace, Recherche recherche, OptionalInt apres, int taille) {
        var parametres = parametres(espace, recherche);
        var suite = "";
        if (apres.isPresent()) {
            suite = " and (d.nom, d.prenoms, d.numero) > (select p.nom, p.prenoms, p.numero from dossier p"
                    + " where p.academie = ? and p.session = ? and p.etablissement = ? and p.numero = ?)";
            parametres.addAll(List.of(espace.academie(), espace.session(), espace.uai(), apres.getAsInt()));
        }
        parametres.add(taille + 1);
        var lus = base.query(
                COLONNES + SOURCE + condition(recherche) + suite + " order by d.nom, d.prenoms, d.numero limit ?",
                Eleves::lire,
                parametres.toArray());
        return lus.size() <= taille
                ? new Page(lus, OptionalInt.empty())
                : new Page(
                        lus.subList(0, taille),
                        OptionalInt.of(lus.get(taille - 1).numero().numero()));
    }

    /** All that the search shows, for a file; who takes it away is kept in the journal. */
    @Transactional
    public List<Eleve> exporter(Espace espace, Recherche recherche) {
        var lus = base.query(
                COLONNES + SOURCE + condition(recherche) + " order by d.nom, d.prenoms, d.numero",
                Eleves::lire,
                parametres(espace, recherche).toArray());
        journal.inscrire(new Acte(
                espace.academie(),
                Acteur.de(espace.agent()),
                "eleves.exportes",
                "etablissement:" + espace.uai(),
                Map.of(
                        "filtre", recherche.filtre().name(),
                        "nombre", String.valueOf(lus.size()))));
        return lus;
    }

    /** How many pupils each filter shows. */
    @Transactional(readOnly = true)
    public Map<Filtre, Integer> compter(Espace espace) {
        var nombres = new EnumMap<Filtre, Integer>(Filtre.class);
        for (var filtre : Filtre.values()) {
            var recherche = new Recherche(filtre, "");
            var nombre = base.queryForObject(
                    "select count(*)" + SOURCE + filtre.condition,
                    Integer.class,
                    parametres(espace, recherche).toArray());
            nombres.put(filtre, nombre == null ? 0 : nombre);
        }
        return nombres;
    }

    /** @throws Introuvable when the number is not that of a pupil of this establishment */
    @Transactional(readOnly = true)
    public Eleve ouvrir(Espace espace, int numero) {
        var parametres = parametres(espace, new Recherche(Filtre.TOUS, ""));
        parametres.add(numero);
        return base.query(COLONNES + SOURCE + " and d.numero = ?", Eleves::lire, parametres.toArray()).stream()
                .findFirst()
                .orElseThrow(Introuvable::new);
    }

    private static String condition(Recherche recherche) {
        return recherche.filtre().condition
                + (recherche.nom().isBlank() ? "" : " and unaccent(upper(d.nom)) like unaccent(?) escape '!'");
    }

    private static List<Object> parametres(Espace espace, Recherche recherche) {
        var parametres = new ArrayList<Object>(List.of(espace.academie(), espace.session(), espace.uai()));
        if (!recherche.nom().isBlank()) {
            var nom = recherche.nom().strip().toUpperCase(Locale.ROOT);
            parametres.add(nom.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        return parametres;
    }

    private static Eleve lire(ResultSet ligne, int rang) throws SQLException {
        var verdict = Optional.ofNullable(ligne.getString("verdict"));
        var manquantes = Optional.ofNullable(ligne.getString("manquantes")).orElse("");
        return new Eleve(
                new NumeroAffiche(ligne.getInt("numero"), ligne.getInt("ordre")),
                ligne.getString("nom"),
                ligne.getString("prenoms"),
                ligne.getString("specialite"),
                Forme.valueOf(ligne.getString("forme")),
                EtatDossier.valueOf(ligne.getString("etat")),
                Optional.ofNullable(ligne.getObject("retour_avant", LocalDate.class)),
                Arrays.stream(manquantes.split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(PieceJustificative::valueOf)
                        .toList(),
                verdict.map(Verification::valueOf).orElse(Verification.A_FAIRE),
                Optional.ofNullable(ligne.getString("motif")));
    }
}
