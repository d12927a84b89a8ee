package fr.academie.cap.referentiel.importation;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.referentiel.AdministrationDuReferentiel;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.referentiel.persistance.Connaissance;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Un import en deux gestes : déposer un fichier, qui est lu à blanc ; puis, le compte rendu lu, appliquer exactement ce
 * fichier. L'application est une seule transaction : un arrêt au milieu ne laisse rien.
 */
@Service
public class Imports {

    private static final String NATIONAL = "00";
    private static final long TAILLE_MAX = 100_000_000;

    private final List<Importateur> importateurs;
    private final TableDesDepots table;
    private final Registre registre;
    private final AdministrationDuReferentiel administration;
    private final TransactionTemplate transactions;

    Imports(
            List<Importateur> importateurs,
            TableDesDepots table,
            Registre registre,
            AdministrationDuReferentiel administration,
            TransactionTemplate transactions) {
        this.importateurs = List.copyOf(importateurs);
        this.table = table;
        this.registre = registre;
        this.administration = administration;
        this.transactions = transactions;
    }

    /** The lock and the journal of the imports. */
    @Component
    static class Registre {

        private final Connaissance connaissance;
        private final Journal journal;

        Registre(Connaissance connaissance, Journal journal) {
            this.connaissance = connaissance;
            this.journal = journal;
        }

        void ouvrir() {
            connaissance.verrouiller();
        }

        void inscrire(Depot depot, String action, RapportImport rapport, Acteur acteur) {
            var details = new TreeMap<String, String>();
            details.put("depot", String.valueOf(depot.id()));
            details.put("empreinte", depot.empreinte());
            for (var sort : Sort.values()) {
                details.put(sort.name().toLowerCase(Locale.ROOT), String.valueOf(rapport.nombre(sort)));
            }
            journal.inscrire(new Acte(
                    NATIONAL,
                    acteur,
                    action,
                    "referentiel:" + depot.nomenclature().name().toLowerCase(Locale.ROOT),
                    Map.copyOf(details)));
        }
    }

    /** Colonnes attendues, pour l'écran. */
    public List<String> colonnes(Nomenclature nomenclature) {
        return importateur(nomenclature).colonnes();
    }

    public List<Depot> recents() {
        administration.exiger();
        return table.recents();
    }

    /** @throws Introuvable when there is none, or for whom may not see it */
    public Depot parId(long id) {
        administration.exiger();
        return table.parId(id, false).orElseThrow(Introuvable::new);
    }

    /** Le compte rendu, tel qu'il se télécharge. */
    public byte[] rapport(long id) {
        return Compresse.rendre(table.rapport(parId(id).id()));
    }

    /**
     * Une ligne du compte rendu gardé.
     *
     * @param ligne empty for what the file no longer holds
     */
    public record LigneDeRapport(
            String ligne, String code, String sort, String champ, String valeur, String remarque) {}

    /** Les premières lignes du compte rendu : d'abord ce qui est à corriger, puis ce qui change. */
    public List<LigneDeRapport> remarques(long id, int plafond) {
        parId(id);
        var ecartees = new ArrayList<LigneDeRapport>();
        var autres = new ArrayList<LigneDeRapport>();
        var contenu = table.rapport(id);
        FichierCsv.reconnaitre(() -> Compresse.ouvrir(contenu), List.of()).parcourirMemeVide(ligne -> {
            var lue = new LigneDeRapport(
                    ligne.lire("ligne"),
                    ligne.lire("code"),
                    ligne.lire("sort"),
                    ligne.lire("champ"),
                    ligne.lire("valeur"),
                    ligne.lire("remarque"));
            var liste = lue.sort().equals(Sort.ECARTEE.mot()) ? ecartees : autres;
            if (liste.size() < plafond && !lue.sort().equals(Sort.IDENTIQUE.mot())) {
                liste.add(lue);
            }
        });
        ecartees.addAll(autres);
        return ecartees.stream().limit(plafond).toList();
    }

    /**
     * Lit le fichier à blanc et le garde pour l'appliquer.
     *
     * @param source opened several times; closed by the reader
     * @throws RefusMetier CAP-REF-001 when the file is not of this layout
     */
    public long deposer(Nomenclature nomenclature, String nomFichier, Supplier<InputStream> source) {
        var acteur = Acteur.de(administration.exiger());
        var importateur = importateur(nomenclature);
        var fichier = FichierCsv.reconnaitre(source, importateur.colonnes());
        var contenu = Compresse.lire(source);
        if (contenu.taille() > TAILLE_MAX) {
            throw FichierCsv.refus("Le fichier dépasse 100 Mo : découpez-le par académie.");
        }
        return national(() -> {
            registre.ouvrir();
            var rapport = importateur.traiter(fichier, true, acteur);
            var recu = new TableDesDepots.Recu(
                    nomenclature,
                    nomFichier,
                    contenu.empreinte(),
                    fichier.forme(),
                    contenu.taille(),
                    contenu.octets(),
                    Compresse.ecrire(rapport));
            var id = table.ajouter(recu, rapport, acteur.id());
            registre.inscrire(table.parId(id, false).orElseThrow(), "import.essaye", rapport, acteur);
            return id;
        });
    }

    /**
     * Applique exactement le fichier essayé.
     *
     * @param empreinte the one that the report showed
     * @throws RefusMetier CAP-REF-002 when the file is another one, CAP-REF-003 when the data changed since the dry run
     * @throws ActeDejaFait when it was applied before
     */
    public RapportImport appliquer(long id, String empreinte) {
        var acteur = Acteur.de(administration.exiger());
        var importateur = importateur(parId(id).nomenclature());
        var rapport = national(() -> {
            registre.ouvrir();
            var depot = table.parId(id, true).orElseThrow(Introuvable::new);
            if (depot.applique()) {
                throw new ActeDejaFait("Ce fichier a déjà été appliqué.");
            }
            var contenu = table.contenu(id);
            Supplier<InputStream> source = () -> Compresse.ouvrir(contenu);
            if (!empreinte.equals(depot.empreinte())
                    || !Compresse.empreinte(source).equals(empreinte)) {
                throw new RefusMetier(
                        "CAP-REF-002",
                        "Ce n'est pas le fichier dont vous avez lu le compte rendu : déposez-le de nouveau.");
            }
            var fait = importateur.traiter(FichierCsv.reconnaitre(source, importateur.colonnes()), false, acteur);
            for (var sort : Sort.values()) {
                if (fait.nombre(sort) != depot.nombre(sort)) {
                    throw new RefusMetier(
                            "CAP-REF-003",
                            "Les données ont changé depuis l'essai : déposez le fichier de nouveau pour lire un compte"
                                    + " rendu à jour.");
                }
            }
            table.appliquer(id, Compresse.ecrire(fait), acteur.id());
            registre.inscrire(depot, "import.applique", fait, acteur);
            return fait;
        });
        importateur.apres();
        return rapport;
    }

    private Importateur importateur(Nomenclature nomenclature) {
        return importateurs.stream()
                .filter(importateur -> importateur.nomenclature() == nomenclature)
                .findFirst()
                .orElseThrow();
    }

    private <T> T national(Supplier<T> action) {
        var fait = Perimetre.dans(Perimetre.NATIONAL, () -> transactions.execute(etat -> action.get()));
        if (fait == null) {
            throw new IllegalStateException("Import sans compte rendu");
        }
        return fait;
    }
}
