package fr.academie.cap.referentiel.importation;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.referentiel.Specialite;
import fr.academie.cap.referentiel.Specialites;
import fr.academie.cap.referentiel.persistance.EcritureSpecialites;
import fr.academie.cap.referentiel.persistance.TablesDuReferentiel;
import fr.academie.cap.socle.Perimetre;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Import de la nomenclature nationale des spécialités de CAP (voir {@link LectureBcn} pour le format du fichier). */
@Service
public class ImportBcn implements Importateur {

    /** Chaîne du journal qui porte les actes sans académie. */
    private static final String NATIONAL = "00";

    private final TablesDuReferentiel tables;
    private final EcritureSpecialites ecriture;
    private final Specialites specialites;
    private final Journal journal;
    private final TransactionTemplate transactions;

    public ImportBcn(
            TablesDuReferentiel tables,
            EcritureSpecialites ecriture,
            Specialites specialites,
            Journal journal,
            TransactionTemplate transactions) {
        this.tables = tables;
        this.ecriture = ecriture;
        this.specialites = specialites;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public Nomenclature nomenclature() {
        return Nomenclature.SPECIALITES;
    }

    @Override
    public List<String> colonnes() {
        return LectureBcn.COLONNES;
    }

    @Override
    public RapportImport traiter(FichierCsv fichier, boolean essai, Acteur acteur) {
        return traiter(LectureBcn.lire(fichier), essai);
    }

    @Override
    public void apres() {
        specialites.oublier();
    }

    private RapportImport traiter(List<LigneBcn> lignes, boolean essai) {
        var comparaison = comparer(lignes);
        if (!essai) {
            comparaison.aEcrire().forEach(specialite -> ecriture.ecrire(specialite, EcritureSpecialites.Source.BCN));
        }
        return comparaison.rapport(essai);
    }

    /**
     * Dit ce que l'import ferait, sans rien écrire.
     *
     * @throws fr.academie.cap.socle.RefusMetier CAP-REF-001 when the file is not of this layout
     */
    public RapportImport essayer(byte[] fichier) {
        return comparer(LectureBcn.lire(fichier)).rapport(true);
    }

    /**
     * Importe en une transaction : une spécialité changée garde son état antérieur, daté ; une spécialité absente du
     * fichier reste telle quelle.
     *
     * @throws fr.academie.cap.socle.RefusMetier CAP-REF-001 when the file is not of this layout
     */
    public RapportImport importer(byte[] fichier, Acteur acteur) {
        var lignes = LectureBcn.lire(fichier);
        var rapport = Perimetre.dans(
                Perimetre.NATIONAL,
                () -> transactions.execute(etat -> {
                    ecriture.verrouiller();
                    var fait = traiter(lignes, false);
                    journal.inscrire(new Acte(
                            NATIONAL,
                            acteur,
                            "nomenclature.importee",
                            "referentiel:specialites",
                            Map.of(
                                    "lues", String.valueOf(fait.lignes().size()),
                                    "nouvelles", String.valueOf(fait.nombre(RapportImport.Sort.NOUVELLE)),
                                    "modifiees", String.valueOf(fait.nombre(RapportImport.Sort.MODIFIEE)),
                                    "ecartees", String.valueOf(fait.nombre(RapportImport.Sort.ECARTEE)))));
                    return fait;
                }));
        specialites.oublier();
        if (rapport == null) {
            throw new IllegalStateException("Import sans compte rendu");
        }
        return rapport;
    }

    private ComparaisonBcn comparer(List<LigneBcn> lignes) {
        var connues = tables.specialites().stream().collect(Collectors.toMap(Specialite::code, Function.identity()));
        return new ComparaisonBcn(connues, lignes);
    }
}
