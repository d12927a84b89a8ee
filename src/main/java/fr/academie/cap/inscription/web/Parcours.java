package fr.academie.cap.inscription.web;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.depot.FormesArretees;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Constat;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.inscription.saisie.controle.Lecture;
import fr.academie.cap.web.Choix;
import fr.academie.cap.web.EnClair;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Le fil des huit étapes : retrouver le brouillon, garder la porte, enregistrer, passer à la suite. */
@Component
public class Parcours {

    public static final String ECRAN = "ecran";
    static final String RETOUR = "retour";
    static final String ABANDON = "/inscription/abandon";

    private static final String ETAPES = "/inscription/etapes/";

    private final Brouillons brouillons;
    private final Horloge horloge;
    private final ReferentielDeSaisie referentiel;
    private final FormesArretees formes;

    public Parcours(Brouillons brouillons, Horloge horloge, ReferentielDeSaisie referentiel, FormesArretees formes) {
        this.brouillons = brouillons;
        this.horloge = horloge;
        this.referentiel = referentiel;
        this.formes = formes;
    }

    public static String chemin(Etape etape) {
        return ETAPES + etape.chemin();
    }

    /** Draft of this browser, whatever its state. */
    public Optional<Brouillon> eventuel(HttpServletRequest requete) {
        return CookieBrouillon.lire(requete).flatMap(brouillons::parJeton);
    }

    /** @throws BrouillonPerdu when there is none, or when it has been validated */
    public Brouillon courant(HttpServletRequest requete) {
        var brouillon = eventuel(requete).orElseThrow(BrouillonPerdu::absent);
        if (brouillon.numeroRendu().isPresent()) {
            throw BrouillonPerdu.valide();
        }
        return brouillon;
    }

    public Contexte contexte(Brouillon brouillon) {
        return new Contexte(
                brouillon.academie(),
                brouillon.session(),
                horloge.aujourdhui(brouillon.academie()),
                brouillon.saisie(),
                referentiel,
                formes.pour(brouillon));
    }

    /** Shows a step, or leads to the first one that is still to be filled. */
    public String montrer(Etape etape, HttpServletRequest requete, Model modele, Function<Contexte, Object> ecran) {
        var brouillon = courant(requete);
        if (!brouillon.saisie().permet(etape)) {
            return "redirect:" + chemin(brouillon.saisie().premiereEtapeAFaire());
        }
        modele.addAttribute(ECRAN, ecran.apply(contexte(brouillon)));
        return vue(etape, brouillon, requete, modele);
    }

    /** Reads a step: saves and goes on when it is right, shows it again with what is wrong otherwise. */
    public <T> String recevoir(
            Etape etape,
            HttpServletRequest requete,
            BindingResult erreurs,
            Model modele,
            Function<Contexte, Lecture<T>> controle,
            BiFunction<Saisie, T, Saisie> ajout) {
        Refus.exigerLisible(erreurs);
        var brouillon = courant(requete);
        if (!brouillon.saisie().permet(etape)) {
            return "redirect:" + chemin(brouillon.saisie().premiereEtapeAFaire());
        }
        var lecture = controle.apply(contexte(brouillon));
        if (lecture instanceof Lecture.Valide<T> valide) {
            var saisie = ajout.apply(brouillon.saisie(), valide.lu());
            enregistrer(brouillon, saisie.avecConfirmes(confirmes(brouillon, etape, valide.acquittes())), etape);
            return "redirect:" + suite(etape, requete);
        }
        signaler((Lecture.Refusee<T>) lecture, erreurs, modele);
        return vue(etape, brouillon, requete, modele);
    }

    public Brouillon enregistrer(Brouillon brouillon, Saisie saisie, Etape etape) {
        return brouillons.enregistrer(brouillon.jeton(), saisie, etape);
    }

    public void signaler(Lecture.Refusee<?> refus, BindingResult erreurs, Model modele) {
        for (var constat : refus.constats()) {
            erreurs.rejectValue(constat.champ(), constat.anomalie().code(), constat.message());
        }
        modele.addAttribute("explications", expliques(refus.constats()));
        modele.addAttribute(
                "aConfirmer",
                refus.aConfirmer().stream()
                        .map(c -> new Choix(
                                c.anomalie().code(), "J’ai vérifié\u00a0: cette réponse est exacte", c.message()))
                        .toList());
    }

    private static List<Constat> expliques(List<Constat> constats) {
        return constats.stream().filter(c -> c.explication().isPresent()).toList();
    }

    /** Everything around the questions. */
    public String vue(Etape etape, Brouillon brouillon, HttpServletRequest requete, Model modele) {
        var recapitulatif = versRecapitulatif(requete);
        var precedente = etape.precedente().map(Parcours::chemin).orElse("/inscription");
        modele.addAttribute("etape", etape);
        modele.addAttribute("total", Etape.TOTAL);
        modele.addAttribute("titre", etape.titre());
        modele.addAttribute("suivant", etape.suivante().map(Etape::titre).orElse(null));
        modele.addAttribute("lienRetour", recapitulatif ? chemin(Etape.RECAPITULATIF) : precedente);
        modele.addAttribute("lienAbandon", ABANDON);
        modele.addAttribute(RETOUR, recapitulatif ? Etape.RECAPITULATIF.chemin() : null);
        encadrer(brouillon, modele);
        return "inscription/" + etape.chemin();
    }

    /** Académie, session, time of the last save, and the dossier being modified. */
    public void encadrer(Brouillon brouillon, Model modele) {
        var enregistre = !brouillon.saisie().equals(Saisie.vide());
        var zone = horloge.zone(brouillon.academie());
        var quand = brouillon.modifieLe().atZone(zone);
        var cejour = quand.toLocalDate().equals(horloge.aujourdhui(zone));
        modele.addAttribute("academie", referentiel.nomAcademie(brouillon.academie()));
        modele.addAttribute("session", brouillon.session());
        modele.addAttribute(
                "heureBrouillon",
                enregistre
                        ? (cejour ? "à " + EnClair.heure(quand.toLocalTime()) : "le " + EnClair.moment(quand))
                        : null);
        modele.addAttribute(
                "dossierModifie",
                brouillon.dossierModifie().map(Object::toString).orElse(null));
    }

    public String suite(Etape etape, HttpServletRequest requete) {
        return versRecapitulatif(requete)
                ? chemin(Etape.RECAPITULATIF)
                : etape.suivante().map(Parcours::chemin).orElse(chemin(Etape.RECAPITULATIF));
    }

    public static boolean versRecapitulatif(HttpServletRequest requete) {
        return Etape.RECAPITULATIF.chemin().equals(requete.getParameter(RETOUR));
    }

    /** Confirmations of this step replace those it had; the others stay. */
    private static Set<String> confirmes(Brouillon brouillon, Etape etape, Set<String> nouveaux) {
        var deLEtape = Arrays.stream(Anomalie.values())
                .filter(a -> a.etape() == etape)
                .map(Anomalie::code)
                .collect(Collectors.toSet());
        var codes = new HashSet<>(brouillon.saisie().confirmes());
        codes.removeAll(deLEtape);
        codes.addAll(nouveaux);
        return codes;
    }
}
