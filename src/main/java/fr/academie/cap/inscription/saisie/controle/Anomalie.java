package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Etape;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Catalogue des anomalies de saisie : un code stable, l'étape où elle se corrige, et la phrase qui dit quoi faire. Les
 * {@code %s} reçoivent des valeurs du référentiel ou de la saisie, jamais du HTML.
 */
public enum Anomalie {
    // Étape 1 : session précédente
    NUMERO_SANS_DATE(
            101,
            Etape.ORIGINE,
            "Indiquez votre date de naissance avec votre numéro, ou n’indiquez ni l’un ni l’autre."),
    DATE_SANS_NUMERO(
            102, Etape.ORIGINE, "Indiquez un numéro avec votre date de naissance, ou n’indiquez ni l’un ni l’autre."),
    NUMERO_IVAE_FORME(103, Etape.ORIGINE, "Un numéro IVAE comporte de 4 à 20 chiffres ou lettres, sans accent."),
    NUMERO_REDOUBLANT_FORME(
            104, Etape.ORIGINE, "Un numéro de candidat comporte de 4 à 20 chiffres ou lettres, sans accent."),
    INE_FORME(105, Etape.ORIGINE, "Un numéro INE ou CFA comporte 11 caractères, par exemple 0494004062M."),
    INE_CLE(
            106,
            Etape.ORIGINE,
            "La clé de ce numéro INE ne correspond pas aux autres caractères. Comparez-le à votre relevé de notes.",
            true),
    UN_SEUL_NUMERO(
            107,
            Etape.ORIGINE,
            "Ces numéros se contredisent : indiquez soit le numéro IVAE, soit votre ancien numéro de candidat."),
    ANTECEDENT_NON_RECONNU(
            108,
            Etape.ORIGINE,
            "Ces informations ne permettent pas de retrouver une inscription antérieure. Vérifiez numéro et date,"
                    + " effacez-les, ou confirmez-les : le service des examens cherchera.",
            true),
    ANTECEDENT_TROP_D_ESSAIS(
            109,
            Etape.ORIGINE,
            "Trop de recherches sans succès : attendez une heure, effacez numéro et date, ou confirmez-les pour"
                    + " continuer sans reprise.",
            true),
    ANTECEDENT_CAPTCHA(
            140,
            Etape.ORIGINE,
            "Cochez la case « Je ne suis pas un robot », puis « Suite » : la recherche sera faite. Vous pouvez aussi"
                    + " effacer numéro et date, ou les confirmer pour continuer sans reprise.",
            true),
    ANTECEDENT_A_CHOISIR(110, Etape.ORIGINE, "Choisissez l’inscription à reprendre."),
    CODE_DE_REPRISE_REFUSE(
            111,
            Etape.ORIGINE,
            "Ce code n’est pas reconnu ou n’est plus valable. Vérifiez les huit chiffres, demandez un nouveau code, ou"
                    + " laissez le champ vide pour continuer."),

    // Dates
    JOUR_OBLIGATOIRE(201, Etape.ETAT_CIVIL, "Indiquez le jour de naissance, ou 00 si vous ne le connaissez pas."),
    MOIS_OBLIGATOIRE(202, Etape.ETAT_CIVIL, "Indiquez le mois de naissance, ou 00 si vous ne le connaissez pas."),
    ANNEE_OBLIGATOIRE(203, Etape.ETAT_CIVIL, "L’année de naissance est obligatoire."),
    ANNEE_QUATRE_CHIFFRES(204, Etape.ETAT_CIVIL, "Écrivez l’année en quatre chiffres, par exemple 1999."),
    JOUR_INVALIDE(205, Etape.ETAT_CIVIL, "Le jour est un nombre de 1 à 31, ou 00 s’il est inconnu."),
    MOIS_INVALIDE(206, Etape.ETAT_CIVIL, "Le mois est un nombre de 1 à 12, ou 00 s’il est inconnu."),
    JOUR_SANS_MOIS(
            207, Etape.ETAT_CIVIL, "Le jour est connu mais pas le mois : indiquez le mois, ou 00 pour les deux."),
    DATE_INEXISTANTE(208, Etape.ETAT_CIVIL, "Le %s n’existe pas. Vérifiez le jour et le mois."),
    DATE_BISSEXTILE(209, Etape.ETAT_CIVIL, "%s n’est pas une année bissextile : le 29 février %s n’existe pas."),
    DATE_FUTURE(210, Etape.ETAT_CIVIL, "La date de naissance est dans le futur. Vérifiez l’année."),
    AGE_TROP_GRAND(211, Etape.ETAT_CIVIL, "Vérifiez l’année de naissance : elle donne un âge de %s ans."),
    AGE_TROP_PETIT(
            212,
            Etape.ETAT_CIVIL,
            "L’âge calculé est de %s ans. Vérifiez l’année ; si elle est exacte, contactez le service des examens."),
    AGE_INHABITUEL(
            213, Etape.ETAT_CIVIL, "L’âge calculé à la session est de %s ans. Vérifiez l’année de naissance.", true),
    DATE_ORDRE(214, Etape.ETAT_CIVIL, "Écrivez le jour d’abord, puis le mois, puis l’année : par exemple 17/10/1999."),

    // Étape 2 : état civil
    NOM_OBLIGATOIRE(221, Etape.ETAT_CIVIL, "Indiquez votre nom de famille, celui de votre naissance."),
    NOM_CARACTERES(
            222,
            Etape.ETAT_CIVIL,
            "Un nom s’écrit avec des lettres, des espaces, des traits d’union et des apostrophes."),
    NOM_LATIN(223, Etape.ETAT_CIVIL, "Écrivez en caractères latins, comme sur votre pièce d’identité."),
    NOM_TROP_LONG(224, Etape.ETAT_CIVIL, "100 caractères au plus ; vous en avez écrit %s."),
    NOM_NON_MODIFIABLE(
            225,
            Etape.ETAT_CIVIL,
            "Le nom de famille n’est pas modifiable. S’il est faux, demandez sa correction au service des examens."),
    PRENOM_OBLIGATOIRE(226, Etape.ETAT_CIVIL, "Indiquez au moins un prénom, ou cochez « Je n’ai pas de prénom »."),
    PRENOM_CONTRADICTOIRE(
            227,
            Etape.ETAT_CIVIL,
            "Vous avez coché « Je n’ai pas de prénom » : effacez le prénom ou décochez la case."),
    DEPARTEMENT_OBLIGATOIRE(
            231,
            Etape.ETAT_CIVIL,
            "Indiquez votre département de naissance, par exemple 35, ou 099 si vous êtes né(e) à l’étranger."),
    DEPARTEMENT_INCONNU(
            232,
            Etape.ETAT_CIVIL,
            "Le département « %s » n’existe pas. Écrivez son numéro, par exemple 35, 2A ou 974."),
    DEPARTEMENT_99(233, Etape.ETAT_CIVIL, "Pour une naissance à l’étranger, écrivez 099."),
    DEPARTEMENT_CORSE(234, Etape.ETAT_CIVIL, "Depuis 1976, la Corse compte deux départements : écrivez 2A ou 2B."),
    ARRONDISSEMENT_OBLIGATOIRE(
            235, Etape.ETAT_CIVIL, "Indiquez l’arrondissement de %s où vous êtes né(e), par exemple %s%s."),
    ARRONDISSEMENT_INCONNU(236, Etape.ETAT_CIVIL, "%s compte %s arrondissements : indiquez un nombre de 1 à %s%s."),
    ARRONDISSEMENT_SANS_OBJET(
            237, Etape.ETAT_CIVIL, "Laissez l’arrondissement vide : il ne concerne que Paris, Lyon et Marseille."),
    PAYS_OBLIGATOIRE(238, Etape.ETAT_CIVIL, "Indiquez votre pays de naissance."),
    PAYS_INCONNU(239, Etape.ETAT_CIVIL, "Choisissez un pays dans la liste."),
    PAYS_INCOHERENT(
            240,
            Etape.ETAT_CIVIL,
            "Un département français et un pays étranger se contredisent : gardez l’un des deux (099 pour l’étranger)."),
    NAISSANCE_DIFFERENTE(
            241,
            Etape.ETAT_CIVIL,
            "Cette date n’est pas celle que vous avez indiquée à l’étape 1 (%s). Corrigez l’une des deux."),

    // Étape 3 : coordonnées
    RESIDENCE_OBLIGATOIRE(301, Etape.COORDONNEES, "Indiquez si vous résidez en France ou à l’étranger."),
    VOIE_OBLIGATOIRE(302, Etape.COORDONNEES, "Indiquez le numéro et la rue, ou le lieu-dit."),
    LIGNE_TROP_LONGUE(
            303,
            Etape.COORDONNEES,
            "38 caractères au plus par ligne d’adresse ; vous en avez écrit %s. Continuez sur la ligne suivante."),
    LIGNE_CARACTERES(304, Etape.COORDONNEES, "Ce texte contient un caractère qui ne s’imprime pas sur une enveloppe."),
    CODE_POSTAL_OBLIGATOIRE(311, Etape.COORDONNEES, "Indiquez votre code postal."),
    CODE_POSTAL_FORME(312, Etape.COORDONNEES, "Le code postal comporte 5 chiffres, par exemple 35000."),
    CODE_POSTAL_INCONNU(313, Etape.COORDONNEES, "Code postal inconnu : %s. Vérifiez ses cinq chiffres."),
    CODE_POSTAL_CEDEX(
            321,
            Etape.COORDONNEES,
            "Le code postal %s n’est pas dans notre liste. S’il s’agit d’un CEDEX, il peut être juste : vérifiez-le.",
            true),
    CODE_POSTAL_RESERVE(
            314,
            Etape.COORDONNEES,
            "99999 est réservé aux personnes qui résident à l’étranger. Écrivez votre code postal."),
    CODE_POSTAL_ETRANGER(
            315,
            Etape.COORDONNEES,
            "Pour une résidence à l’étranger, écrivez 99999 ; votre vrai code postal va dans « Lieu-dit »."),
    LIEU_DIT_ETRANGER(
            316, Etape.COORDONNEES, "Écrivez dans « Lieu-dit » votre code postal et votre ville à l’étranger."),
    LOCALITE_OBLIGATOIRE(317, Etape.COORDONNEES, "Indiquez votre localité de résidence."),
    LOCALITE_INCOHERENTE(
            318, Etape.COORDONNEES, "Cette localité ne correspond pas au code postal %s. Choisissez-la : %s."),
    LOCALITE_PAYS(
            319, Etape.COORDONNEES, "À l’étranger, la localité de résidence est le nom du pays, par exemple Belgique."),
    AUTRE_ACADEMIE(
            320,
            Etape.COORDONNEES,
            "Ce code postal dépend de l’académie de %s ; vous vous inscrivez dans celle de %s. L’inscription se fait là"
                    + " où l’on réside.",
            true),
    MOBILE_OBLIGATOIRE(331, Etape.COORDONNEES, "Indiquez votre numéro de téléphone mobile."),
    MOBILE_INCOMPLET(332, Etape.COORDONNEES, "Ce numéro est incomplet. Un mobile français comporte 10 chiffres."),
    MOBILE_FIXE(333, Etape.COORDONNEES, "C’est un numéro fixe : un numéro de mobile est obligatoire."),
    MOBILE_INVALIDE(
            334, Etape.COORDONNEES, "Ce numéro n’existe pas. Écrivez-le ainsi : 06 12 34 56 78, ou +32 470 12 34 56."),
    COURRIEL_OBLIGATOIRE(341, Etape.COORDONNEES, "Indiquez votre adresse électronique."),
    COURRIEL_FORME(342, Etape.COORDONNEES, "Écrivez l’adresse complète, par exemple prenom.nom@exemple.fr."),
    COURRIEL_LONG(343, Etape.COORDONNEES, "Une adresse électronique comporte 254 caractères au plus."),
    COURRIEL_FAUTE(344, Etape.COORDONNEES, "Vouliez-vous écrire %s ?", true),
    REPRESENTANT_NOM(
            351, Etape.COORDONNEES, "Indiquez le nom du représentant légal : à moins de 18 ans, on ne signe pas seul."),
    REPRESENTANT_PRENOMS(352, Etape.COORDONNEES, "Indiquez le prénom du représentant légal, ou le nom du service."),
    REPRESENTANT_LIEN(
            353,
            Etape.COORDONNEES,
            "Indiquez qui est le représentant légal : mère ou père, tutrice ou tuteur, ou autre."),

    // Étape 4 : situation
    CATEGORIE_OBLIGATOIRE(401, Etape.SITUATION, "Choisissez la catégorie qui correspond à votre situation."),
    CATEGORIE_INCONNUE(402, Etape.SITUATION, "Choisissez une catégorie dans la liste."),
    HANDICAP_OBLIGATOIRE(403, Etape.SITUATION, "Cochez oui ou non pour le handicap."),
    ETABLISSEMENT_OBLIGATOIRE(404, Etape.SITUATION, "Choisissez l’établissement où vous préparez l’examen."),
    ETABLISSEMENT_INCONNU(405, Etape.SITUATION, "Choisissez un établissement dans la liste de votre académie."),
    ETABLISSEMENT_FICTIF(
            406,
            Etape.SITUATION,
            "« %s » est réservé aux candidats individuels : choisissez l’établissement où vous êtes formé(e)."),
    ETABLISSEMENT_REEL(
            407,
            Etape.SITUATION,
            "Vous vous inscrivez à titre individuel : choisissez la ligne « Candidat… » de votre catégorie."),
    ANCIEN_OBLIGATOIRE(
            408,
            Etape.SITUATION,
            "Vous avez déjà été candidat(e) : choisissez votre ancien établissement, ou écrivez son nom et sa ville."),
    ANCIEN_INCOMPLET(409, Etape.SITUATION, "Écrivez le nom et la ville de votre ancien établissement."),
    ANCIEN_DOUBLE(
            410, Etape.SITUATION, "Choisissez l’ancien établissement dans la liste ou décrivez-le, pas les deux."),
    PRESSE_OBLIGATOIRE(411, Etape.SITUATION, "Cochez oui ou non pour la publication de votre résultat."),
    COLLECTIVITES_OBLIGATOIRE(
            412, Etape.SITUATION, "Cochez oui ou non pour la communication de vos nom et adresse aux collectivités."),
    ETABLISSEMENT_AUTRE_CATEGORIE(
            415,
            Etape.SITUATION,
            "« %s » ne prépare pas les candidats de la catégorie « %s » : choisissez-en un autre."),
    TEXTE_TROP_LONG(413, Etape.SITUATION, "%s caractères au plus ; vous en avez écrit %s."),
    TEXTE_CARACTERES(414, Etape.SITUATION, "Ce texte contient un caractère qui ne s’imprime pas."),

    // Étape 5 : spécialité et forme
    SPECIALITE_OBLIGATOIRE(501, Etape.CANDIDATURE, "Choisissez la spécialité que vous présentez."),
    SPECIALITE_FERMEE(502, Etape.CANDIDATURE, "%s"),
    SPECIALITE_INCONNUE(509, Etape.CANDIDATURE, "Choisissez une spécialité dans la liste."),
    FORME_OBLIGATOIRE(503, Etape.CANDIDATURE, "Choisissez la forme de l’examen."),
    FORME_REFUSEE(504, Etape.CANDIDATURE, "%s"),
    JUSTIFICATIF_MANQUANT(506, Etape.CANDIDATURE, "%s"),
    ADMISSION_REFUSEE(508, Etape.CANDIDATURE, "%s"),

    // Étape 6 : acquis
    DIPLOME_INCONNU(601, Etape.ACQUIS, "Ce diplôme n’est pas proposé pour votre spécialité."),
    EPREUVE_INCONNUE(602, Etape.ACQUIS, "L’épreuve « %s » est inconnue pour cette spécialité."),
    EPREUVE_DEJA_COUVERTE(603, Etape.ACQUIS, "L’épreuve %s est déjà couverte par « %s »."),
    ACQUIS_ANNEE_OBLIGATOIRE(606, Etape.ACQUIS, "Indiquez l’année d’obtention."),
    ACQUIS_ANNEE_FORME(607, Etape.ACQUIS, "Écrivez l’année en quatre chiffres, par exemple 2011."),
    ACQUIS_ANNEE_LETTRE(
            608, Etape.ACQUIS, "L’année contient une lettre (O au lieu de 0, peut-être) : écrivez quatre chiffres."),
    ACQUIS_ANNEE_FUTURE(609, Etape.ACQUIS, "L’année d’obtention est dans le futur."),
    ACQUIS_ANNEE_ANCIENNE(
            610, Etape.ACQUIS, "Vérifiez l’année d’obtention : vous n’étiez pas en âge de passer l’examen."),
    LIEU_OBLIGATOIRE(611, Etape.ACQUIS, "Indiquez le lieu d’obtention."),
    NOTE_OBLIGATOIRE(612, Etape.ACQUIS, "La note est obligatoire pour un bénéfice."),
    NOTE_SUR_DISPENSE(613, Etape.ACQUIS, "Une dispense ne comporte pas de note : effacez la note."),
    NOTE_FORME(614, Etape.ACQUIS, "Écrivez la note en chiffres, par exemple 10.00."),
    NOTE_BORNES(615, Etape.ACQUIS, "La note doit être comprise entre 0 et 20."),
    NOTE_DECIMALES(616, Etape.ACQUIS, "La note comporte 2 décimales au plus."),
    DECISION_OBLIGATOIRE(617, Etape.ACQUIS, "Indiquez la date de la décision du jury de validation des acquis."),
    DECISION_INVALIDE(618, Etape.ACQUIS, "La date de la décision n’existe pas. Écrivez-la ainsi : 17 10 2019."),
    DECISION_FUTURE(619, Etape.ACQUIS, "La date de la décision est dans le futur."),
    AUCUN_ACQUIS(621, Etape.ACQUIS, "Cochez au moins une épreuve à conserver, ou revenez décocher ce diplôme."),
    NOTE_NON_CONSERVEE(622, Etape.ACQUIS, "Cette note de %s ne peut pas être gardée à la session %s."),

    // Étape 7 : épreuves
    AUCUNE_EPREUVE(701, Etape.EPREUVES, "Choisissez au moins une épreuve à présenter."),
    EPREUVE_HORS_REGLEMENT(702, Etape.EPREUVES, "L’épreuve « %s » est inconnue pour cette spécialité."),
    EPREUVE_CONSERVEE(
            703, Etape.EPREUVES, "Vous conservez déjà l’épreuve %s : décochez-la, ou retirez l’acquis à l’étape 6."),
    TROP_DE_FACULTATIVES_UNE(704, Etape.EPREUVES, "Une seule épreuve facultative."),
    TROP_DE_FACULTATIVES(705, Etape.EPREUVES, "%s épreuves facultatives au plus."),
    FACULTATIVE_OBLIGATOIRE(706, Etape.EPREUVES, "Choisissez INSCRIT ou NON INSCRIT pour l’épreuve %s."),
    OPTION_OBLIGATOIRE(707, Etape.EPREUVES, "Choisissez une option pour l’épreuve %s."),
    OPTION_INCONNUE(708, Etape.EPREUVES, "Choisissez une option dans la liste."),
    EPS_OBLIGATOIRE(709, Etape.EPREUVES, "Indiquez si vous passez l’épreuve d’éducation physique et sportive."),
    EPS_DISPENSE_REFUSEE(710, Etape.EPREUVES, "%s"),
    EPS_ACTIVITE(711, Etape.EPREUVES, "Choisissez une activité dans la liste."),
    EPS_CONTRADICTOIRE(712, Etape.EPREUVES, "Vous demandez la dispense d’éducation physique : décochez cette épreuve."),

    // Connexion à un dossier
    NUMERO_DOSSIER_OBLIGATOIRE(801, Etape.RECAPITULATIF, "Indiquez votre numéro de dossier, par exemple 175."),
    NUMERO_DOSSIER_FORME(
            802, Etape.RECAPITULATIF, "Numéro de dossier invalide : uniquement des chiffres, par exemple 175."),
    CODE_ACCES_OBLIGATOIRE(803, Etape.RECAPITULATIF, "Indiquez le code d’accès qui figure sur votre récapitulatif."),
    CODE_ACCES_FORME(805, Etape.RECAPITULATIF, "Le code d’accès comporte dix caractères, par exemple K7QF-2M9T-XB."),
    CAMPAGNE_A_CHOISIR(806, Etape.RECAPITULATIF, "Choisissez l’académie et la session de votre inscription."),
    DOSSIER_INTROUVABLE(
            804,
            Etape.RECAPITULATIF,
            "Ces informations ne permettent pas d’ouvrir un dossier. Vérifiez le numéro, la date de naissance et le"
                    + " code d’accès."),
    CHOIX_OBLIGATOIRE(811, Etape.RECAPITULATIF, "Choisissez ce que vous souhaitez faire."),
    RESIDENCE_A_CHOISIR(812, Etape.RECAPITULATIF, "Choisissez votre département de résidence."),
    DOSSIER_NON_MODIFIABLE(
            813,
            Etape.RECAPITULATIF,
            "Ce dossier ne se modifie plus en ligne. Écrivez au service des examens de votre académie."),
    CAPTCHA_ATTENDU(
            815,
            Etape.RECAPITULATIF,
            "Cochez la case « Je ne suis pas un robot », puis recommencez. Vous pouvez aussi recevoir un lien par mél."),
    ACCES_RETARDE(
            816,
            Etape.RECAPITULATIF,
            "Trop d’essais ont échoué sur ce numéro. Attendez %s pour réessayer, ou recevez un lien par mél."),
    CODE_UNIQUE_FAUX(
            817,
            Etape.RECAPITULATIF,
            "Ce code n’ouvre rien. Recopiez les huit chiffres du dernier mél reçu, ou demandez un autre code. Chaque code"
                    + " vaut dix minutes et trois essais."),
    LIEN_SANS_EFFET(
            818,
            Etape.RECAPITULATIF,
            "Cette date de naissance n’ouvre pas ce dossier. Le lien se ferme au troisième essai."),
    SAISIE_A_REVOIR(814, Etape.RECAPITULATIF, "%s : %s"),
    LIEN_DATE_INEXACTE(
            819,
            Etape.RECAPITULATIF,
            "Cette date n’est pas celle du brouillon. Vérifiez-la : nombre d’essais restants avant que ce lien ne se"
                    + " ferme : %s.");

    private static final Pattern ESPACE_FINE = Pattern.compile(" (?=[;?!»])|(?<=«) ");
    private static final Pattern ESPACE_INSECABLE = Pattern.compile(" (?=:)");

    private final String code;
    private final Etape etape;
    private final String modele;
    private final boolean aConfirmer;

    Anomalie(int numero, Etape etape, String modele) {
        this(numero, etape, modele, false);
    }

    Anomalie(int numero, Etape etape, String modele, boolean aConfirmer) {
        this.code = "CAP-INS-%03d".formatted(numero);
        this.etape = etape;
        this.modele = modele;
        this.aConfirmer = aConfirmer;
    }

    /** « CAP-INS-204 ». */
    public String code() {
        return code;
    }

    public static Optional<Anomalie> parCode(String code) {
        return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
    }

    public Etape etape() {
        return etape;
    }

    /** Arrête l'écran jusqu'à ce que le candidat corrige ou confirme. */
    public boolean aConfirmer() {
        return aConfirmer;
    }

    /** La phrase, avec les espaces insécables de la typographie française. */
    public String message(Object... valeurs) {
        var phrase = valeurs.length == 0 ? modele : modele.formatted(valeurs);
        return ESPACE_INSECABLE
                .matcher(ESPACE_FINE.matcher(phrase).replaceAll("\u202f"))
                .replaceAll("\u00a0");
    }
}
