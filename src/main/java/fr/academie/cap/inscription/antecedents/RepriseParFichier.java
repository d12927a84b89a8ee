package fr.academie.cap.inscription.antecedents;

import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Le dépôt d'un fichier de reprise : un essai gardé un jour, puis l'application d'exactement ce fichier, par le chef de
 * bureau de l'académie dont il parle.
 */
@Service
public class RepriseParFichier {

    private static final int NOM_DE_FICHIER_MAX = 120;

    private final RepriseDesAntecedents reprise;
    private final RegistreDesFichiers registre;
    private final TransactionTemplate transactions;

    RepriseParFichier(RepriseDesAntecedents reprise, RegistreDesFichiers registre, TransactionTemplate transactions) {
        this.reprise = reprise;
        this.registre = registre;
        this.transactions = transactions;
    }

    /** Columns without which a file is not of this layout. */
    public List<String> colonnes() {
        return LigneDAntecedent.COLONNES;
    }

    /** Académies whose exam office the agent heads, in order. */
    public List<String> academies(Agent agent) {
        return agent.academies().stream()
                .filter(a -> agent.tient(Role.CHEF_BUREAU_DEC, a))
                .sorted()
                .toList();
    }

    /**
     * Says, row by row, what applying this file would do, and keeps the file for a day.
     *
     * @throws Introuvable when the agent does not head the exam office of this académie
     * @throws RefusMetier CAP-REF-001 when the file as a whole is not of this layout
     */
    public UUID essayer(Agent agent, String academie, String nom, byte[] contenu) {
        var rapport = reprise.essayer(contenu, academie, agent);
        return dans(
                academie,
                () -> registre.garder(academie, agent.id(), abreger(nom), empreinte(contenu), contenu, rapport));
    }

    /** Files of the last month, the latest first, all the agent's académies together. */
    public List<RepriseDeposee> lister(Agent agent) {
        return academies(agent).stream()
                .flatMap(a -> dans(a, () -> registre.lister(a)).stream())
                .toList();
    }

    /** @throws Introuvable when it is not of an académie whose exam office the agent heads, or is forgotten */
    public RepriseDeposee ouvrir(Agent agent, UUID id) {
        for (var academie : academies(agent)) {
            try {
                return dans(academie, () -> registre.parId(academie, id));
            } catch (Introuvable ailleurs) {
                // perhaps of the next académie
            }
        }
        throw new Introuvable();
    }

    /**
     * Applies exactly the file that was tried, all of it or nothing; applied already, it changes nothing.
     *
     * @param empreinte digest that the screen showed
     * @throws RefusMetier CAP-INS-131 when the digest is another
     */
    public RepriseDeposee appliquer(Agent agent, UUID id, String empreinte) {
        var deposee = ouvrir(agent, id);
        var academie = deposee.academie();
        return dans(academie, () -> {
            registre.reserver(id).ifPresent(contenu -> {
                if (!deposee.empreinte().equals(empreinte)
                        || !empreinte(contenu).equals(empreinte)) {
                    throw new RefusMetier(
                            "CAP-INS-131",
                            "Ce n'est pas le fichier essayé. Déposez-le de nouveau, puis relisez son compte rendu.");
                }
                registre.appliquee(id, reprise.appliquer(contenu, academie, agent));
            });
            return registre.parId(academie, id);
        });
    }

    private <T> T dans(String academie, Supplier<T> action) {
        return Perimetre.dans(
                Perimetre.de(academie), () -> Objects.requireNonNull(transactions.execute(etat -> action.get())));
    }

    private static String abreger(String nom) {
        var net = nom.replaceFirst(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
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
