package fr.academie.cap.comptes;

import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.courrier.lettres.LienDeCompte.Origine;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Compte;
import fr.academie.cap.identite.RegistreDesComptes;
import fr.academie.cap.identite.Role;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.ActeInscrit;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Les actes sur les comptes. Un administrateur du pays les administre tous ; celui d'une académie, ceux qui n'ont de
 * titre que dans la sienne. Personne ne change ses propres titres, et il reste toujours un administrateur.
 */
@Service
public class Comptes {

    /** Chain of the journal, and mailbox, of what belongs to no académie. */
    static final String NATIONAL = "00";

    private final RegistreDesComptes registre;
    private final TitresPossibles titresPossibles;
    private final LiensDeCompte liens;
    private final Courriers courriers;
    private final Journal journal;
    private final ClesIdempotence cles;
    private final Horloge horloge;
    private final TransactionTemplate transactions;

    Comptes(
            RegistreDesComptes registre,
            TitresPossibles titresPossibles,
            LiensDeCompte liens,
            Courriers courriers,
            Journal journal,
            ClesIdempotence cles,
            Horloge horloge,
            TransactionTemplate transactions) {
        this.registre = registre;
        this.titresPossibles = titresPossibles;
        this.liens = liens;
        this.courriers = courriers;
        this.journal = journal;
        this.cles = cles;
        this.horloge = horloge;
        this.transactions = transactions;
    }

    /** Whether the agent may give and withdraw titles there. */
    public static boolean administre(Agent agent, String academie) {
        return agent.tient(Role.ADMIN_TECHNIQUE, academie);
    }

    /** Accounts that the agent administers. */
    public List<Compte> de(Agent agent) {
        return ensemble(
                () -> registre.tous().stream().filter(c -> sien(agent, c)).toList());
    }

    /** @throws Introuvable when it does not exist, or is not the agent's to administer */
    public Compte ouvrir(String id, Agent agent) {
        return ensemble(() -> lire(id, agent));
    }

    /** What was done on the account, oldest first. */
    public List<ActeInscrit> histoire(Compte compte) {
        return ensemble(() -> journal.surObjet(objet(compte.id())));
    }

    /** Links sent, oldest first. */
    public List<Envoi> envois(Compte compte) {
        return ensemble(() -> courriers.duDossier(objet(compte.id())));
    }

    /**
     * Creates the account with its first title, and mails the link by which its holder chooses a password.
     *
     * @param cle single-use key of the form
     * @throws RefusMetier when the identifier or the mail is taken
     */
    public void creer(
            String id, String prenom, String nom, String courriel, Compte.Titre titre, Agent agent, String cle) {
        exigerAcademie(agent, titre.academie());
        ensemble(() -> cles.uneFois(cle, "compte.creer", () -> {
            titresPossibles.exiger(titre);
            if (registre.parId(id).isPresent()) {
                throw new RefusMetier(
                        "CAP-CPT-001",
                        "Cet identifiant est déjà pris. Ajoutez-lui une lettre ou un chiffre.",
                        "id",
                        null);
            }
            exigerCourrielLibre(courriel, id);
            try {
                registre.creer(id, prenom, nom, courriel);
            } catch (DuplicateKeyException jumeau) {
                throw new RefusMetier(
                        "CAP-CPT-001",
                        "Cet identifiant est déjà pris. Ajoutez-lui une lettre ou un chiffre.",
                        "id",
                        null);
            }
            registre.donner(id, titre);
            noter(agent, "compte.cree", id, details(titre));
            liens.envoyer(registre.parId(id).orElseThrow(), Origine.PREMIER);
            return id;
        }));
    }

    /** Name and mail; anybody administers their own. */
    public void corriger(String id, int verrou, String prenom, String nom, String courriel, Agent agent, String cle) {
        ensemble(() -> cles.uneFois(cle, "compte.corriger", () -> {
            lire(id, agent);
            exigerCourrielLibre(courriel, id);
            registre.corriger(id, verrou, prenom, nom, courriel);
            noter(agent, "compte.corrige", id, Map.of());
            return id;
        }));
    }

    /** @throws RefusMetier CAP-CPT-003 on one's own account, CAP-CPT-004 when it is held already on a day of these */
    public void donner(String id, Compte.Titre titre, Agent agent, String cle) {
        exigerAcademie(agent, titre.academie());
        ensemble(() -> cles.uneFois(cle, "compte.donner", () -> {
            lire(id, agent);
            pasSoiMeme(id, agent);
            titresPossibles.exiger(titre);
            titresPossibles.exigerLibre(titre, registre.parId(id).orElseThrow());
            registre.donner(id, titre);
            noter(agent, "compte.titre-donne", id, details(titre));
            return id;
        }));
    }

    /**
     * From today on; a title to come never begins.
     *
     * @param titre its end does not matter
     */
    public void retirer(String id, Compte.Titre titre, Agent agent, String cle) {
        exigerAcademie(agent, titre.academie());
        ensemble(() -> cles.uneFois(cle, "compte.retirer", () -> {
            lire(id, agent);
            pasSoiMeme(id, agent);
            if (titre.role() == Role.ADMIN_TECHNIQUE && Agent.PARTOUT.equals(titre.academie())) {
                exigerUnAutreAdministrateur(id);
            }
            if (registre.retirer(id, titre, jour())) {
                noter(agent, "compte.titre-retire", id, lieu(titre));
            }
            return id;
        }));
    }

    /** Takes effect at the next click: sessions of the account are over, and so are its links. */
    public void suspendre(String id, Agent agent, String cle) {
        ensemble(() -> cles.uneFois(cle, "compte.suspendre", () -> {
            lire(id, agent);
            pasSoiMeme(id, agent);
            exigerUnAutreAdministrateur(id);
            if (registre.activer(id, false)) {
                noter(agent, "compte.suspendu", id, Map.of());
            }
            return id;
        }));
    }

    public void retablir(String id, Agent agent, String cle) {
        ensemble(() -> cles.uneFois(cle, "compte.retablir", () -> {
            lire(id, agent);
            if (registre.activer(id, true)) {
                noter(agent, "compte.retabli", id, Map.of());
            }
            return id;
        }));
    }

    /** Mails a single-use link to choose another password; the present one holds until then. */
    public void envoyerLien(String id, Agent agent, String cle) {
        ensemble(() -> cles.uneFois(cle, "compte.lien", () -> {
            var compte = lire(id, agent);
            if (!compte.actif()) {
                throw new RefusMetier("CAP-CPT-005", "Ce compte est suspendu. Rétablissez-le avant d'envoyer un lien.");
            }
            noter(agent, "compte.lien-envoye", id, Map.of());
            liens.envoyer(compte, Origine.ADMINISTRATEUR);
            return id;
        }));
    }

    private Compte lire(String id, Agent agent) {
        return registre.parId(id).filter(c -> sien(agent, c)).orElseThrow(Introuvable::new);
    }

    private boolean sien(Agent agent, Compte compte) {
        if (administre(agent, Agent.PARTOUT)) {
            return true;
        }
        var titres =
                compte.titres().stream().filter(t -> t.compteEncore(jour())).toList();
        return !titres.isEmpty() && titres.stream().allMatch(t -> administre(agent, t.academie()));
    }

    private static void exigerAcademie(Agent agent, String academie) {
        if (!administre(agent, academie)) {
            throw new Introuvable();
        }
    }

    private static void pasSoiMeme(String id, Agent agent) {
        if (id.equals(agent.id())) {
            throw new RefusMetier(
                    "CAP-CPT-003",
                    "Personne ne change ses propres titres ni ne suspend son propre compte. Demandez à un autre"
                            + " administrateur.");
        }
    }

    private void exigerUnAutreAdministrateur(String id) {
        if (List.of(id).equals(registre.administrateurs(jour()))) {
            throw new RefusMetier(
                    "CAP-CPT-006",
                    "C'est le dernier administrateur : sans lui, plus personne n'ouvrirait de compte. Donnez d'abord ce rôle"
                            + " à quelqu'un d'autre.");
        }
    }

    private void exigerCourrielLibre(String courriel, String id) {
        if (registre.courrielPris(courriel, id)) {
            throw new RefusMetier(
                    "CAP-CPT-002",
                    "Un autre compte a déjà cette adresse électronique. Donnez celle de la personne.",
                    "courriel",
                    null);
        }
    }

    private static Map<String, String> details(Compte.Titre titre) {
        var details = lieu(titre);
        details.put("debut", titre.debut().toString());
        details.put("fin", titre.fin().map(LocalDate::toString).orElse("sans"));
        return details;
    }

    private static Map<String, String> lieu(Compte.Titre titre) {
        var details = new LinkedHashMap<String, String>();
        details.put("role", titre.role().name());
        details.put("academie", titre.academie());
        if (!titre.etablissement().isEmpty()) {
            details.put("etablissement", titre.etablissement());
        }
        return details;
    }

    private void noter(Agent agent, String action, String id, Map<String, String> details) {
        journal.inscrire(new Acte(NATIONAL, Acteur.de(agent), action, objet(id), details));
    }

    static String objet(String id) {
        return "compte:" + id;
    }

    private LocalDate jour() {
        return horloge.aujourdhui(Horloge.PARIS);
    }

    /** Accounts belong to no académie: who may touch which is decided here, row by row. */
    private <T> T ensemble(Supplier<T> action) {
        return Perimetre.dans(
                Perimetre.NATIONAL, () -> Objects.requireNonNull(transactions.execute(etat -> action.get())));
    }

    /** @return the sentence to show, empty when the title is fine */
    public Optional<RefusMetier> examiner(Compte.Titre titre) {
        try {
            titresPossibles.exiger(titre);
            return Optional.empty();
        } catch (RefusMetier refus) {
            return Optional.of(refus);
        }
    }
}
