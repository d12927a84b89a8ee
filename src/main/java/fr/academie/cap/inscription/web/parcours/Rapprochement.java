package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.inscription.antecedents.Antecedent;
import fr.academie.cap.inscription.antecedents.Reprise;
import fr.academie.cap.inscription.antecedents.Reprises;
import fr.academie.cap.inscription.antecedents.Reprises.Reponse;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Constat;
import fr.academie.cap.inscription.saisie.controle.Lecture;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireOrigine;
import fr.academie.cap.web.Choix;
import fr.academie.cap.web.captcha.Captcha;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ce que l'écran d'origine répond d'une recherche : la personne reconnue, ou une seule et même phrase. */
@Component
class Rapprochement {

    /** Ways of saying that one goes on without what an earlier registration would bring. */
    private static final Set<String> SANS_REPRISE = Set.of(
            Anomalie.ANTECEDENT_NON_RECONNU.code(),
            Anomalie.ANTECEDENT_TROP_D_ESSAIS.code(),
            Anomalie.ANTECEDENT_CAPTCHA.code());

    private final Reprises reprises;
    private final ReferentielDeSaisie referentiel;
    private final Captcha captcha;

    Rapprochement(Reprises reprises, ReferentielDeSaisie referentiel, Captcha captcha) {
        this.reprises = reprises;
        this.referentiel = referentiel;
        this.captcha = captcha;
    }

    /** Going on without is said of the numbers it was said of: other numbers are to be confirmed anew. */
    static List<String> confirmes(Saisie saisie) {
        return saisie.confirmes().stream()
                .filter(c -> !SANS_REPRISE.contains(c))
                .sorted()
                .toList();
    }

    /** Who failed too often finds the captcha on the page before it is asked. */
    void presenterLeCaptcha(HttpServletRequest requete, Model modele) {
        modele.addAttribute(Captcha.CHAMP, reprises.captchaAttendu(AdresseReseau.de(requete.getRemoteAddr())));
    }

    /** Looks the numbers up once they are well written; the same numbers again are not looked up twice. */
    Lecture<Origine> examiner(
            Lecture<Origine> lecture,
            FormulaireOrigine saisi,
            Brouillon brouillon,
            HttpServletRequest requete,
            Model modele) {
        presenterLeCaptcha(requete, modele);
        if (!(lecture instanceof Lecture.Valide<Origine> valide)) {
            return lecture;
        }
        var origine = valide.lu();
        if (origine.naissance().isEmpty()) {
            reprises.oublier(brouillon);
            return lecture;
        }
        var avant = brouillon.saisie().origine().filter(o -> o.memesNumeros(origine));
        if (avant.isPresent() && dejaReconnue(avant.get(), brouillon)) {
            return new Lecture.Valide<>(avant.get(), valide.acquittes());
        }
        var reponse = reprises.rapprocher(
                brouillon, origine, AdresseReseau.de(requete.getRemoteAddr()), () -> captcha.resolu(requete));
        if (reponse instanceof Reponse.Reconnu) {
            return new Lecture.Valide<>(origine.reconnaissant(nom(origine, brouillon)), valide.acquittes());
        }
        modele.addAttribute(
                Captcha.CHAMP, !(reponse instanceof Reponse.NonReconnu introuvable) || introuvable.captchaEnsuite());
        var dejaDit =
                avant.isPresent() && brouillon.saisie().confirmes().stream().anyMatch(SANS_REPRISE::contains);
        return aConfirmer(anomalie(reponse), valide, saisi, dejaDit);
    }

    private static Anomalie anomalie(Reponse reponse) {
        if (reponse instanceof Reponse.CaptchaAttendu) {
            return Anomalie.ANTECEDENT_CAPTCHA;
        }
        return reponse instanceof Reponse.Retenu ? Anomalie.ANTECEDENT_TROP_D_ESSAIS : Anomalie.ANTECEDENT_NON_RECONNU;
    }

    private boolean dejaReconnue(Origine avant, Brouillon brouillon) {
        return avant.nomReconnu().isPresent() || reprises.de(brouillon).isPresent();
    }

    /** Only a former candidate's name is taken as it stands. */
    private Optional<String> nom(Origine origine, Brouillon brouillon) {
        return reprises.de(brouillon)
                .filter(r -> origine.redoublant())
                .flatMap(r -> r.reconnues().stream().findFirst())
                .map(a -> a.contenu().nomFamille());
    }

    /**
     * The finding sits on the first number typed, whatever was found of each; what the captcha asks, on the captcha. Who
     * said to go on without is not stopped again for another reason.
     */
    private static Lecture<Origine> aConfirmer(
            Anomalie anomalie, Lecture.Valide<Origine> valide, FormulaireOrigine saisi, boolean dejaDit) {
        if (dejaDit || saisi.confirmations().stream().anyMatch(SANS_REPRISE::contains)) {
            var acquittes = new HashSet<>(valide.acquittes());
            acquittes.add(anomalie.code());
            return new Lecture.Valide<>(valide.lu(), acquittes);
        }
        var champ = !saisi.numeroIvae().isBlank()
                ? "numeroIvae"
                : !saisi.numeroRedoublant().isBlank() ? "numeroRedoublant" : "ine";
        var confirmes = valide.acquittes().stream()
                .flatMap(code -> Anomalie.parCode(code).stream())
                .map(a -> Constat.de(champ, a))
                .toList();
        var ou = anomalie == Anomalie.ANTECEDENT_CAPTCHA ? Captcha.CHAMP : champ;
        return new Lecture.Refusee<>(List.of(Constat.de(ou, anomalie)), confirmes);
    }

    void presenter(Reprise reprise, Model modele) {
        modele.addAttribute("reprise", reprise);
        modele.addAttribute(
                "anterieures",
                reprise.reconnues().stream()
                        .map(a -> new Choix(a.id().toString(), "Session " + a.session(), intitule(a)))
                        .toList());
        reprise.choisie().ifPresent(a -> {
            modele.addAttribute("choisie", a);
            modele.addAttribute("specialite", specialite(a));
        });
    }

    private String intitule(Antecedent antecedent) {
        return specialite(antecedent)
                + antecedent.contenu().resultat().map(r -> ", " + r).orElse("");
    }

    private String specialite(Antecedent antecedent) {
        return referentiel
                .specialite(antecedent.specialite())
                .map(s -> s.libelle() + " (" + Candidature.codeAffiche(s.code()) + ")")
                .orElseGet(() -> Candidature.codeAffiche(antecedent.specialite()));
    }
}
