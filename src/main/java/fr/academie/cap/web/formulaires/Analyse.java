package fr.academie.cap.web.formulaires;

import fr.academie.cap.web.formulaires.Composant.Question;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One pass over a form: type every answer, drop what is hidden, then hold each to its rules. */
final class Analyse {

    private final Formulaire formulaire;
    private final Map<String, ? extends @Nullable Object> contexte;
    private final Saisie saisie;

    private final Map<String, @Nullable Object> typees = new HashMap<>();
    private final Map<String, String> impropres = new HashMap<>();
    private final Map<String, Object> valeurs = new LinkedHashMap<>();
    private final Map<String, String> erreurs = new LinkedHashMap<>();
    private final Map<String, List<String>> brutes = new LinkedHashMap<>();

    Analyse(Formulaire formulaire, Map<String, ? extends @Nullable Object> contexte, Saisie saisie) {
        this.formulaire = formulaire;
        this.contexte = contexte;
        this.saisie = saisie;
    }

    Reponses reponses() {
        formulaire.questions().forEach(this::typer);
        var portee = new HashMap<String, @Nullable Object>(contexte);
        portee.putAll(typees);
        formulaire.parcourir((question, caches) -> {
            if (caches.stream().anyMatch(cache -> cache.estVraie(portee))) {
                portee.put(question.cle(), null);
                refuserCachee(question);
            } else {
                retenir(question);
            }
        });
        saisie.inconnues(formulaire)
                .forEach(nom -> erreurs.put(
                        nom,
                        "Rechargez la page : la réponse « " + court(nom)
                                + " » n'est pas une question de ce formulaire"));
        return new Reponses(formulaire, valeurs, erreurs, brutes);
    }

    private void typer(Question question) {
        brutes.put(question.cle(), saisie.brute(question));
        try {
            typees.put(
                    question.cle(),
                    question.modifiable()
                            ? saisie.valeur(question, ChoixDonnes.de(question, contexte))
                            : contexte.get(question.cle()));
        } catch (ReponseImpropre e) {
            typees.put(question.cle(), null);
            impropres.put(question.cle(), e.phrase());
        }
    }

    private void refuserCachee(Question question) {
        if (saisie.donnee(question) && !saisie.ignoreLesCachees()) {
            erreurs.put(question.cle(), "« " + question.libelle() + " » n'est pas demandé ici : retirez cette réponse");
        }
    }

    private void retenir(Question question) {
        if (!question.modifiable()) {
            garderLue(question);
            return;
        }
        var impropre = impropres.get(question.cle());
        var valeur = typees.get(question.cle());
        var erreur = impropre == null ? Regles.erreur(question, valeur) : impropre;
        if (erreur != null) {
            erreurs.put(question.cle(), erreur);
        } else if (valeur != null) {
            valeurs.put(question.cle(), valeur);
        }
    }

    /** A read-only answer is the context's; a form that sends another one was tampered with. */
    private void garderLue(Question question) {
        var connue = contexte.get(question.cle());
        var attendue = connue == null ? List.<String>of() : Valeurs.enTextes(question, connue);
        if (saisie.donnee(question) && !Objects.equals(saisie.brute(question), attendue)) {
            erreurs.put(question.cle(), "« " + question.libelle() + " » ne se modifie pas ici : rechargez la page");
        } else if (connue != null && question.lectureSeule()) {
            valeurs.put(question.cle(), connue);
        }
    }

    private static String court(String nom) {
        return nom.length() > 40 ? nom.substring(0, 40) + "…" : nom;
    }
}
