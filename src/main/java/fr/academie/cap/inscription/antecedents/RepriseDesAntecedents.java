package fr.academie.cap.inscription.antecedents;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.antecedents.Antecedents.Issue;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.referentiel.importation.FichierCsv;
import fr.academie.cap.referentiel.importation.RapportImport;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * La reprise des inscriptions de l'application précédente, académie par académie : essayée, puis appliquée, autant de
 * fois que l'on veut. Le format est décrit dans docs/guides/inscriptions-anterieures.md.
 */
@Service
public class RepriseDesAntecedents {

    private static final int TAILLE_MAXIMALE = 20_000_000;

    private final Antecedents antecedents;
    private final ReferentielDeSaisie referentiel;
    private final Journal journal;
    private final Horloge horloge;
    private final TransactionTemplate transactions;

    RepriseDesAntecedents(
            Antecedents antecedents,
            ReferentielDeSaisie referentiel,
            Journal journal,
            Horloge horloge,
            TransactionTemplate transactions) {
        this.antecedents = antecedents;
        this.referentiel = referentiel;
        this.journal = journal;
        this.horloge = horloge;
        this.transactions = transactions;
    }

    /**
     * Says, row by row, what applying this file would do; nothing is written.
     *
     * @throws Introuvable when the agent does not head the exam office of this académie
     * @throws RefusMetier CAP-REF-001 when the file as a whole is not of this layout
     */
    public RapportImport essayer(byte[] fichier, String academie, Agent agent) {
        return lire(fichier, academie, agent, true);
    }

    /** Keeps every right row, all in one transaction; the report tells what is wrong with the others. */
    public RapportImport appliquer(byte[] fichier, String academie, Agent agent) {
        return lire(fichier, academie, agent, false);
    }

    private RapportImport lire(byte[] fichier, String academie, Agent agent, boolean essai) {
        if (!agent.tient(Role.CHEF_BUREAU_DEC, academie)) {
            throw new Introuvable();
        }
        if (fichier.length > TAILLE_MAXIMALE) {
            throw new RefusMetier("CAP-REF-001", "Le fichier dépasse 20 Mo.", "fichier", null);
        }
        var csv = FichierCsv.reconnaitre(() -> new ByteArrayInputStream(fichier), LigneDAntecedent.COLONNES);
        return Perimetre.dans(Perimetre.de(academie), () -> {
            var rapport = transactions.execute(etat -> {
                // the trial does exactly what applying does, then undoes it
                if (essai) {
                    etat.setRollbackOnly();
                }
                return tenir(csv, academie, Acteur.de(agent), essai);
            });
            if (rapport == null) {
                throw new IllegalStateException("Transaction sans résultat");
            }
            return rapport;
        });
    }

    private RapportImport tenir(FichierCsv csv, String academie, Acteur acteur, boolean essai) {
        var lignes = new ArrayList<RapportImport.Ligne>();
        var tues = new EnumMap<Sort, Long>(Sort.class);
        csv.parcourir(ligne -> {
            var lue = LigneDAntecedent.lire(ligne, contexte(academie, ligne));
            var sort = lue.aTenir()
                    .map(antecedents::tenir)
                    .map(RepriseDesAntecedents::sort)
                    .orElse(Sort.ECARTEE);
            if (lue.remarques().isEmpty()) {
                tues.merge(sort, 1L, Long::sum);
            } else {
                lignes.add(new RapportImport.Ligne(ligne.numero(), lue.code(), sort, lue.remarques()));
            }
        });
        var rapport = new RapportImport(essai, List.copyOf(lignes), tues);
        if (!essai) {
            journal.inscrire(new Acte(
                    academie,
                    acteur,
                    "antecedents.repris",
                    "academie:" + academie,
                    Map.of(
                            "nouvelles", String.valueOf(rapport.nombre(Sort.NOUVELLE)),
                            "modifiees", String.valueOf(rapport.nombre(Sort.MODIFIEE)),
                            "inchangees", String.valueOf(rapport.nombre(Sort.IDENTIQUE)),
                            "ecartees", String.valueOf(rapport.nombre(Sort.ECARTEE)))));
        }
        return rapport;
    }

    /** Each row is checked as a candidate's screens are, in the session it speaks of. */
    private Contexte contexte(String academie, FichierCsv.Ligne ligne) {
        var jour = horloge.aujourdhui(academie);
        var session = ligne.lire("session");
        var annee = session.matches("20[0-9]{2}") ? Integer.parseInt(session) : jour.getYear();
        return new Contexte(academie, annee, jour, Saisie.vide(), referentiel);
    }

    private static Sort sort(Issue issue) {
        return switch (issue) {
            case AJOUTE -> Sort.NOUVELLE;
            case MIS_A_JOUR -> Sort.MODIFIEE;
            case INCHANGE -> Sort.IDENTIQUE;
        };
    }
}
