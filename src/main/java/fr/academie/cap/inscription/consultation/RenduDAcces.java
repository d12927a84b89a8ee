package fr.academie.cap.inscription.consultation;

import fr.academie.cap.courrier.CodeConfirmation;
import fr.academie.cap.courrier.PieceARendre;
import fr.academie.cap.courrier.RenduDeCourrier;
import fr.academie.cap.courrier.lettres.MessageDAcces;
import fr.academie.cap.inscription.CodesAcces;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.acces.CodesUniques;
import fr.academie.cap.inscription.acces.CodesUniques.Usage;
import fr.academie.cap.inscription.courriers.LettresDInscription;
import fr.academie.cap.inscription.depot.SecondesCandidatures;
import fr.academie.cap.moteur.CleMetier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rédige les méls d'accès au moment du départ : un code périmé en route est dit périmé, jamais envoyé. */
@Component
class RenduDAcces implements RenduDeCourrier {

    /** Mails about access, by the name under which they are deposited. */
    enum Modele {
        NOUVEAU_CODE("acces-nouveau-code", "Code pour recevoir un nouveau code d'accès"),
        LIEN("acces-lien", "Lien pour ouvrir le dossier"),
        CODE_CHANGE("acces-code-change", "Nouveau code d'accès"),
        ESSAIS_REPETES("acces-essais-repetes", "Essais de connexion répétés"),
        SECONDE_CANDIDATURE(SecondesCandidatures.MODELE, "Seconde pré-inscription à votre nom");

        private final String nom;
        private final String intitule;

        Modele(String nom, String intitule) {
            this.nom = nom;
            this.intitule = intitule;
        }

        static Modele de(Usage usage) {
            return valueOf(usage.name());
        }

        String nom() {
            return nom;
        }
    }

    private static final String RIEN_DEMANDE =
            "Si vous n'avez rien demandé, ne faites rien : sans ce message, personne n'entre.";
    private static final String NE_PAS_DONNER =
            "Ne donnez ce code à personne : le service des examens ne le demande jamais. " + RIEN_DEMANDE;

    private final Dossiers dossiers;
    private final LettresDInscription lettres;
    private final CodesUniques uniques;
    private final CodesAcces codes;
    private final TransactionTemplate transactions;
    private final String adresse;

    RenduDAcces(
            Dossiers dossiers,
            LettresDInscription lettres,
            CodesUniques uniques,
            CodesAcces codes,
            TransactionTemplate transactions,
            @Value("${cap.adresse}") String adresse) {
        this.dossiers = dossiers;
        this.lettres = lettres;
        this.uniques = uniques;
        this.codes = codes;
        this.transactions = transactions;
        this.adresse = adresse;
    }

    @Override
    public Optional<PieceARendre> rendre(String modele, String reference) {
        var parties = reference.split("/", 2);
        return trouver(modele)
                .flatMap(m -> Optional.ofNullable(transactions.execute(etat -> dossiers.parCle(CleMetier.de(parties[0]))
                        .map(dossier -> new PieceARendre(rediger(m, dossier, parties[1]), List.of()))
                        .orElse(null))));
    }

    @Override
    public Optional<String> intitule(String modele) {
        return trouver(modele).map(m -> m.intitule);
    }

    private static Optional<Modele> trouver(String nom) {
        return Arrays.stream(Modele.values()).filter(m -> m.nom().equals(nom)).findFirst();
    }

    private MessageDAcces rediger(Modele modele, Dossier dossier, String rang) {
        return switch (modele) {
            case NOUVEAU_CODE ->
                parCode(
                        dossier,
                        rang,
                        "Votre code à usage unique",
                        "Recopiez ce code sur la page où vous l'avez demandé. Il vaut dix minutes et ne sert qu'une fois."
                                + " Votre code d'accès sera remplacé.");
            case LIEN -> parLien(dossier, UUID.fromString(rang));
            case CODE_CHANGE ->
                message(
                        dossier,
                        "Votre nouveau code d'accès",
                        List.of(
                                "Votre code d'accès vient d'être remplacé. L'ancien n'ouvre plus rien. Voici le nouveau, à"
                                        + " garder pour vous :"),
                        codes.code(dossier),
                        null,
                        "Si ce n'est pas vous, prévenez le service des examens : quelqu'un lit vos méls.");
            case ESSAIS_REPETES ->
                message(
                        dossier,
                        "Des essais de connexion ont échoué",
                        List.of(
                                "Quelqu'un, peut-être vous, a essayé dix fois ou plus en une heure d'ouvrir votre dossier"
                                        + " avec une date ou un code faux. Personne n'est entré.",
                                "Entre deux essais, il faut maintenant attendre quinze minutes ou davantage. Pour entrer tout"
                                        + " de suite, demandez un nouveau code :"),
                        null,
                        adresse + "/inscription/code",
                        "Si ce n'est pas vous, vous n'avez rien à faire : ni votre numéro ni votre date de naissance ne"
                                + " suffisent à entrer.");
            case SECONDE_CANDIDATURE ->
                message(
                        dossier,
                        "Une seconde pré-inscription porte votre identité",
                        List.of(
                                "Une pré-inscription existe déjà à votre nom pour cette session : votre dossier "
                                        + dossier.numeroAffiche() + ". Pour la changer, inutile d'en faire une autre :"
                                        + " ouvrez-la avec son code d'accès et choisissez « Modifier ».",
                                "Le service des examens va examiner la seconde : un seul CAP par session, sauf dérogation"
                                        + " individuelle du recteur (code de l'éducation, article D337-21)."),
                        null,
                        adresse + "/inscription/connexion",
                        "Si vous n'avez rien fait, écrivez au service des examens.");
        };
    }

    private MessageDAcces parCode(Dossier dossier, String rang, String titre, String phrase) {
        var id = UUID.fromString(rang);
        if (!uniques.enCours(id)) {
            return perime(dossier);
        }
        var code = uniques.code(id);
        return message(
                dossier,
                titre,
                List.of(phrase),
                code.substring(0, 4) + "\u00a0" + code.substring(4),
                null,
                NE_PAS_DONNER);
    }

    private MessageDAcces parLien(Dossier dossier, UUID id) {
        return uniques.enCours(id)
                ? message(
                        dossier,
                        "Votre lien pour ouvrir votre dossier",
                        List.of("Ouvrez ce lien dans les dix minutes. Il ne sert qu'une fois et demande votre date de"
                                + " naissance."),
                        null,
                        adresse + "/inscription/lien/" + uniques.jeton(dossier.academie(), id),
                        "Ne transmettez ce message à personne. " + RIEN_DEMANDE)
                : perime(dossier);
    }

    /** A mail server that was down, or a newer request: what this mail would open is closed already. */
    private MessageDAcces perime(Dossier dossier) {
        return message(
                dossier,
                "Votre demande d'accès a expiré",
                List.of("Ce message est parti trop tard, ou vous avez fait une autre demande depuis : seule la dernière"
                        + " vaut. Vous pouvez recommencer ici :"),
                null,
                adresse + "/inscription/code",
                RIEN_DEMANDE);
    }

    private MessageDAcces message(
            Dossier dossier,
            String titre,
            List<String> phrases,
            @Nullable String code,
            @Nullable String lien,
            String rappel) {
        return new MessageDAcces(
                new CodeConfirmation(dossier.academie(), dossier.session(), dossier.numero(), dossier.ordre()),
                lettres.emetteur(dossier),
                titre,
                phrases,
                code,
                lien,
                rappel);
    }
}
