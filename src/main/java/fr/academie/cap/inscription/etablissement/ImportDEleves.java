package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.depot.DepotEnNombre;
import fr.academie.cap.inscription.depot.Recevabilite;
import fr.academie.cap.inscription.etablissement.LectureDeListe.LigneLue;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.referentiel.importation.RapportImport;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * La pré-inscription d'une liste d'élèves : un essai à blanc, ligne à ligne, puis l'application d'exactement ce fichier.
 *
 * <p>A person who is already a candidate of the session is never added a second time: applying twice, in two windows or
 * after an interruption, creates one dossier.
 */
@Service
public class ImportDEleves {

    private static final int LOT = 500;
    private static final int NOM_DE_FICHIER_MAX = 120;

    private final LectureDeListe lecture;
    private final RegistreDesListes registre;
    private final Recevabilite recevabilite;
    private final DepotEnNombre depot;
    private final Journal journal;
    private final TransactionTemplate transactions;

    ImportDEleves(
            LectureDeListe lecture,
            RegistreDesListes registre,
            Recevabilite recevabilite,
            DepotEnNombre depot,
            Journal journal,
            TransactionTemplate transactions) {
        this.lecture = lecture;
        this.registre = registre;
        this.recevabilite = recevabilite;
        this.depot = depot;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Says, row by row, what applying this file would do, and keeps the file for a day.
     *
     * @throws RefusMetier CAP-REF-001, CAP-ETB-002 or CAP-ETB-003 when the file as a whole cannot be taken
     */
    public ListeDeposee essayer(Espace espace, String nom, byte[] contenu) {
        var lues = lecture.lire(espace, contenu);
        return dans(espace, () -> {
            var lignes = new ArrayList<RapportImport.Ligne>();
            for (var tri : trier(espace, lues)) {
                lignes.add(tri.enLigne(List.of()));
            }
            var id =
                    registre.garder(espace, abreger(nom), empreinte(contenu), contenu, new RapportImport(true, lignes));
            return registre.parId(espace, id);
        });
    }

    /** Lists of the last month, the latest first. */
    public List<ListeDeposee> lister(Espace espace) {
        return registre.lister(espace);
    }

    /** @throws Introuvable when it is not of this establishment */
    public ListeDeposee ouvrir(Espace espace, UUID id) {
        return registre.parId(espace, id);
    }

    /**
     * Applies exactly the file that was tried; applied already, it gives its report again.
     *
     * @param empreinte digest that the screen showed
     * @throws Introuvable when it is not of this establishment, or has been forgotten
     * @throws RefusMetier CAP-ETB-004 when the digest is another, CAP-INS-904 when the campaign is closed
     */
    public ListeDeposee appliquer(Espace espace, UUID id, String empreinte) {
        var liste = registre.parId(espace, id);
        if (liste.appliqueeLe().isPresent()) {
            return liste;
        }
        var contenu = registre.contenu(id).orElseThrow(Introuvable::new);
        if (!liste.empreinte().equals(empreinte) || !empreinte(contenu).equals(empreinte)) {
            throw new RefusMetier(
                    "CAP-ETB-004", "Ce n'est pas le fichier essayé. Déposez-le de nouveau, puis relisez son rapport.");
        }
        var lues = lecture.lire(espace, contenu);
        var lignes = new ArrayList<RapportImport.Ligne>();
        for (var debut = 0; debut < lues.size(); debut += LOT) {
            var lot = lues.subList(debut, Math.min(lues.size(), debut + LOT));
            lignes.addAll(dans(espace, () -> deposer(espace, lot)));
        }
        return dans(espace, () -> terminer(espace, id, new RapportImport(false, lignes)));
    }

    private List<RapportImport.Ligne> deposer(Espace espace, List<LigneLue> lot) {
        registre.attendreSonTour(espace);
        var tries = trier(espace, lot);
        var nouvelles = tries.stream().filter(Tri::nouvelle).toList();
        var cles = depot.deposer(
                espace.academie(),
                espace.session(),
                nouvelles.stream().map(t -> t.lue().saisie().orElseThrow()).toList());
        var lignes = new ArrayList<RapportImport.Ligne>();
        var rang = 0;
        for (var tri : tries) {
            lignes.add(
                    tri.nouvelle()
                            ? tri.enLigne(List.of("Pré-inscription "
                                    + new NumeroAffiche(cles.get(rang++).numero(), 0) + " créée."))
                            : tri.enLigne(List.of()));
        }
        return lignes;
    }

    private ListeDeposee terminer(Espace espace, UUID id, RapportImport rapport) {
        if (registre.appliquee(id, rapport)) {
            journal.inscrire(new Acte(
                    espace.academie(),
                    Acteur.de(espace.agent()),
                    "liste.appliquee",
                    "etablissement:" + espace.uai(),
                    Map.of(
                            "liste", id.toString(),
                            "nouvelles", String.valueOf(rapport.nombre(Sort.NOUVELLE)),
                            "inchangees", String.valueOf(rapport.nombre(Sort.IDENTIQUE)),
                            "ecartees", String.valueOf(rapport.nombre(Sort.ECARTEE)))));
        }
        return registre.parId(espace, id);
    }

    /** A row and what becomes of it. */
    private record Tri(LigneLue lue, Sort sort, List<String> motifs) {

        boolean nouvelle() {
            return sort == Sort.NOUVELLE;
        }

        RapportImport.Ligne enLigne(List<String> suites) {
            var remarques = new ArrayList<>(lue.remarques());
            motifs.forEach(m -> remarques.add(RapportImport.Remarque.de(m)));
            suites.forEach(m -> remarques.add(RapportImport.Remarque.de(m)));
            return new RapportImport.Ligne(lue.numero(), lue.eleve(), sort, remarques);
        }
    }

    private List<Tri> trier(Espace espace, List<LigneLue> lues) {
        var justes = lues.stream().flatMap(l -> l.saisie().stream()).toList();
        var connues = recevabilite.dejaCandidats(espace.academie(), espace.session(), justes);
        var tries = new ArrayList<Tri>();
        var rang = 0;
        for (var lue : lues) {
            tries.add(
                    lue.saisie().isEmpty()
                            ? new Tri(lue, Sort.ECARTEE, List.of())
                            : juger(espace, lue, connues.get(rang++), lues, justes));
        }
        return tries;
    }

    private static Tri juger(
            Espace espace, LigneLue lue, Recevabilite.Identite identite, List<LigneLue> lues, List<Saisie> justes) {
        var siens = identite.dossiers().stream()
                .filter(d -> d.etablissement().equals(espace.uai()))
                .findFirst();
        if (siens.isPresent()) {
            return new Tri(
                    lue,
                    Sort.IDENTIQUE,
                    List.of("Déjà pré-inscrit : dossier " + siens.get().numero() + ". Rien n'a été changé."));
        }
        if (!identite.dossiers().isEmpty()) {
            return new Tri(
                    lue,
                    Sort.ECARTEE,
                    List.of("Une personne de même nom, mêmes prénoms et même naissance est déjà candidate à cette"
                            + " session, hors de votre établissement. Vérifiez avec l'élève, puis avec le service des"
                            + " examens."));
        }
        if (identite.premierRang() >= 0) {
            var premiere = justes.get(identite.premierRang());
            var ligne = lues.stream()
                    .filter(l -> l.saisie().filter(s -> s == premiere).isPresent())
                    .mapToLong(LigneLue::numero)
                    .findFirst()
                    .orElse(0);
            return new Tri(
                    lue,
                    Sort.ECARTEE,
                    List.of("Même personne qu'à la ligne " + ligne + " : un élève ne figure qu'une fois."));
        }
        return new Tri(lue, Sort.NOUVELLE, List.of());
    }

    private <T> T dans(Espace espace, Supplier<T> action) {
        return Perimetre.dans(
                Perimetre.de(espace.academie()),
                () -> Objects.requireNonNull(transactions.execute(etat -> action.get())));
    }

    private static String abreger(String nom) {
        var net = nom.replaceAll("[\\p{Cntrl}]", "").strip();
        return net.length() <= NOM_DE_FICHIER_MAX ? net : net.substring(0, NOM_DE_FICHIER_MAX);
    }

    private static String empreinte(byte[] contenu) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contenu));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
