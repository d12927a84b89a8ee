package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.inscription.etablissement.Eleve.Verification;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** L'établissement dit qu'une pré-inscription est juste, ou ce qui y est faux. Il ne décide de rien. */
@Service
public class Verifications {

    public static final int MOTIF_MAX = 500;

    private final Eleves eleves;
    private final Journal journal;
    private final ClesIdempotence cles;
    private final Horloge horloge;
    private final JdbcTemplate base;

    Verifications(Eleves eleves, Journal journal, ClesIdempotence cles, Horloge horloge, JdbcTemplate base) {
        this.eleves = eleves;
        this.journal = journal;
        this.cles = cles;
        this.horloge = horloge;
        this.base = base;
    }

    /**
     * @param ordre the order that the agent has read
     * @throws Introuvable when the pupil is not of this establishment
     * @throws ActeDejaFait when the pupil has modified the pre-registration meanwhile
     * @throws RefusMetier CAP-ETB-010 when nothing more will happen to the dossier
     */
    @Transactional
    public void verifier(Espace espace, int numero, int ordre, String cle) {
        var eleve = exiger(espace, numero, ordre);
        garder(espace, eleve, Verification.VERIFIEE, null, cle);
    }

    /**
     * Tells the exam office what is wrong; the agent reads it on the page of the dossier.
     *
     * @throws RefusMetier CAP-ETB-011 without a reason, CAP-ETB-012 when it is too long
     */
    @Transactional
    public void signaler(Espace espace, int numero, int ordre, String motif, String cle) {
        var eleve = exiger(espace, numero, ordre);
        var texte = motif.strip();
        if (texte.isEmpty()) {
            throw new RefusMetier(
                    "CAP-ETB-011",
                    "Écrivez ce qui est faux et ce qui serait juste, par exemple : « prénom : Maël et non Mael ».",
                    "motif",
                    null);
        }
        if (texte.length() > MOTIF_MAX) {
            throw new RefusMetier(
                    "CAP-ETB-012",
                    "Raccourcissez votre message : " + MOTIF_MAX + " caractères au plus, il en compte " + texte.length()
                            + ".",
                    "motif",
                    null);
        }
        garder(espace, eleve, Verification.ERREUR_SIGNALEE, texte, cle);
    }

    private Eleve exiger(Espace espace, int numero, int ordre) {
        var eleve = eleves.ouvrir(espace, numero);
        if (eleve.numero().ordre() != ordre) {
            throw new ActeDejaFait("La pré-inscription a été modifiée entre-temps : elle est devenue « "
                    + eleve.numero() + " ». Relisez-la avant de la vérifier.");
        }
        if (eleve.etat().termine()) {
            throw new RefusMetier(
                    "CAP-ETB-010",
                    "Ce dossier est arrivé au bout de sa procédure : il ne se vérifie plus. Écrivez au service des"
                            + " examens pour toute erreur.");
        }
        return eleve;
    }

    private void garder(Espace espace, Eleve eleve, Verification verdict, @Nullable String motif, String cle) {
        var dossier = espace.cle(eleve.numero().numero());
        cles.uneFois(cle, "eleve." + verdict.name(), () -> {
            base.update(
                    "insert into verification_eleve (academie, dossier, etablissement, ordre, verdict, motif, agent,"
                            + " faite_le) select academie, id, etablissement, ?, ?, ?, ?, ? from dossier"
                            + " where academie = ? and session = ? and numero = ?",
                    eleve.numero().ordre(),
                    verdict.name(),
                    motif,
                    espace.agent().id(),
                    OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC),
                    dossier.academie(),
                    dossier.session(),
                    dossier.numero());
            // the words of the reason stay beside the dossier: the journal keeps acts for ever, never a personal fact
            journal.inscrire(new Acte(
                    espace.academie(),
                    Acteur.de(espace.agent()),
                    verdict == Verification.VERIFIEE ? "eleve.verifie" : "eleve.erreur_signalee",
                    "dossier:" + dossier,
                    Map.of("ordre", String.valueOf(eleve.numero().ordre()), "etablissement", espace.uai())));
            return eleve.numero().toString();
        });
    }
}
