package fr.academie.cap.courrier.tirage;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.Introuvable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Les lettres que le service imprime et poste lui-même, par lots de 200.
 *
 * <p>Une lettre suit toujours le même chemin : déposée, placée dans un lot, composée, imprimée, postée. Interrompu, un
 * tirage reprend au lot suivant : un lot formé garde ses lettres, un lot produit garde son document jusqu'à la poste.
 */
@Service
public class Tirages {

    private static final Logger LOG = LoggerFactory.getLogger(Tirages.class);

    private final JdbcTemplate base;
    private final RegistreDesTirages registre;
    private final Composition composition;
    private final Suites suites;
    private final Horloge horloge;

    Tirages(JdbcTemplate base, RegistreDesTirages registre, Composition composition, Suites suites, Horloge horloge) {
        this.base = base;
        this.registre = registre;
        this.composition = composition;
        this.suites = suites;
        this.horloge = horloge;
    }

    /** Dépose une lettre dans la transaction de l'appelant ; un motif déjà déposé pour ce dossier ne fait rien. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean deposer(LettreAImprimer lettre) {
        return base.update(
                        "insert into lettre_a_imprimer (academie, dossier, motif, modele, reference, deposee_le)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (dossier, motif) do nothing",
                        lettre.academie(),
                        lettre.dossier(),
                        lettre.motif(),
                        lettre.modele(),
                        lettre.reference(),
                        OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC))
                == 1;
    }

    /** A letter of a dossier that left by post. */
    public record LettrePostee(String modele, String reference, LocalDate posteLe) {}

    /** Lettres d'un dossier remises à la poste, de la plus ancienne à la plus récente. */
    @Transactional(readOnly = true)
    public List<LettrePostee> postees(String dossier) {
        return base.query(
                "select l.modele, l.reference, t.poste_le from lettre_a_imprimer l join tirage t on t.id = l.tirage"
                        + " where l.dossier = ? and t.poste_le is not null order by l.id",
                (l, i) -> new LettrePostee(l.getString(1), l.getString(2), l.getObject(3, LocalDate.class)),
                dossier);
    }

    /** Lettres déposées et dans aucun lot. */
    public int enAttente(String academie) {
        return registre.compter(academie, false);
    }

    /** Lettres qui n'ont pas pu être composées : à reprendre à la main. */
    public int ecartees(String academie) {
        return registre.compter(academie, true);
    }

    /** Derniers tirages de l'académie, le plus récent d'abord. */
    public List<Tirage> lister(String academie) {
        return registre.lister(academie);
    }

    /** @throws Introuvable when it is unknown or outside the perimeter */
    public Tirage parId(long tirage) {
        return registre.parId(tirage).orElseThrow(Introuvable::new);
    }

    /**
     * Range toutes les lettres en attente dans des lots.
     *
     * @return identifiants des lots formés
     */
    public List<Long> preparer(String academie) {
        var lots = new ArrayList<Long>();
        for (var lot = registre.former(academie); lot.isPresent(); lot = registre.former(academie)) {
            lots.add(lot.get());
        }
        return lots;
    }

    /** Compose le document d'un lot ; sans effet s'il l'est déjà. À appeler hors transaction. */
    public void produire(long tirage) {
        var lot = parId(tirage);
        if (lot.etat() != Tirage.Etat.A_PRODUIRE) {
            return;
        }
        var compose = composition.composer(lot.academie(), registre.lettres(tirage));
        if (compose.nombre() == 0) {
            registre.abandonner(tirage, compose.ecartees());
        } else {
            registre.produit(tirage, compose);
        }
        LOG.info(
                "Tirage {} : {} lettres composées, {} écartées",
                tirage,
                compose.nombre(),
                compose.ecartees().size());
    }

    /** Compose tous les lots formés de l'académie qui ne le sont pas encore. */
    public void produireTout(String academie) {
        registre.lister(academie).stream()
                .filter(lot -> lot.etat() == Tirage.Etat.A_PRODUIRE)
                .map(Tirage::id)
                .sorted()
                .forEach(this::produire);
    }

    /** @throws Introuvable when the batch is not produced, or already posted and forgotten */
    public byte[] document(long tirage) {
        return registre.document(tirage).orElseThrow(Introuvable::new);
    }

    /** Le lot est sorti de l'imprimante. */
    @Transactional
    public void imprime(long tirage, Acteur acteur) {
        var lot = parId(tirage);
        if (!registre.imprime(tirage)) {
            throw new ActeDejaFait("Ce tirage n'est pas prêt à imprimer, ou il l'a déjà été.");
        }
        suites.inscrire(lot, acteur, "tirage.imprime");
    }

    /**
     * Le lot a été remis à la poste : chaque lettre est notée comme envoyée, le document est oublié.
     *
     * @param jour jour de la remise à la poste
     */
    @Transactional
    public void poste(long tirage, LocalDate jour, Acteur acteur) {
        var lot = parId(tirage);
        if (!registre.poste(tirage, jour)) {
            throw new ActeDejaFait("Ce tirage n'est pas imprimé, ou il a déjà été posté.");
        }
        suites.inscrire(lot, acteur, "tirage.poste");
        suites.notifier(lot, registre.lettres(tirage), jour);
    }
}
