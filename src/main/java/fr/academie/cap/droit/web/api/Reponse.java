package fr.academie.cap.droit.web.api;

import fr.academie.cap.regles.Changement;
import fr.academie.cap.regles.EntreeEnVigueur;
import fr.academie.cap.regles.Pas;
import fr.academie.cap.regles.TexteDuDroit;
import fr.academie.cap.regles.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Un verdict et de quoi le défendre.
 *
 * @param <E> ce que la règle établit
 */
public record Reponse<E>(
        Issue issue,

        @Schema(description = "L'issue en français.", example = "Non conforme")
        String issueEnClair,

        @Schema(description = "La raison décisive, en une phrase.")
        String motif,

        @Nullable
        @Schema(description = "Ce que la règle a établi, présent aussi pour un refus qui a calculé quelque chose.")
        E etabli,

        @Schema(description = "L'article décisif, dans la version en vigueur au repère.")
        ArticleCite article,

        @Schema(description = "Les faits regardés, dans l'ordre où les règles les ont demandés.")
        List<FaitRegarde> faits,

        @Schema(description = "Les règles appliquées, dans l'ordre ; la dernière est la décisive.")
        List<RegleAppliquee> regles,

        @Nullable
        @Schema(
                description = "Le plus petit changement des faits qui changerait l'issue, vérifié par la règle ; absent"
                        + " s'il n'y en a pas.")
        MoindreChangement changement,

        @Schema(description = "Le droit appliqué.") DroitApplique droit) {

    /** What the law answered; an unfit request gets a problem instead. */
    enum Issue {
        CONFORME,
        NON_CONFORME,
        A_INSTRUIRE
    }

    @Schema(name = "ArticleCite")
    record ArticleCite(
            @Schema(example = "code de l'éducation, article D337-7")
            String citation,

            @Schema(example = "en vigueur depuis le 12 février 2009")
            String enVigueur,

            @Nullable @Schema(description = "Premier jour de cette version, si elle est datée par jour.")
            LocalDate depuisLe,

            @Nullable @Schema(description = "Première session de cette version, si elle est datée par session.")
            Integer depuisLaSession,

            @Schema(description = "D'où nous tenons le contenu de cette version.")
            String lecture,

            @Schema(description = "Page de l'article dans le service.", example = "/droit/articles/07")
            String page) {

        static ArticleCite de(String citation, TexteDuDroit texte) {
            var depuis = texte.depuis();
            return new ArticleCite(
                    citation,
                    texte.intervalle(),
                    depuis.jour(),
                    session(depuis),
                    texte.lecture().libelle(),
                    "/droit/articles/" + texte.cle());
        }

        private static @Nullable Integer session(EntreeEnVigueur depuis) {
            return depuis.jour() == null ? depuis.session() : null;
        }
    }

    record FaitRegarde(
            @Schema(example = "formationJustifiee") String fait,
            @Schema(example = "formation justifiée") String libelle,
            @Schema(example = "non") String valeur) {}

    record RegleAppliquee(
            @Schema(example = "R-ADM-1") String regle,
            String phrase,
            ArticleCite article,

            @Schema(description = "Noms des faits que cette règle a regardés.")
            List<String> faits) {

        static RegleAppliquee de(Pas pas) {
            return new RegleAppliquee(
                    pas.regle(),
                    pas.phrase(),
                    ArticleCite.de(pas.citation(), pas.texte()),
                    pas.faits().stream().map(Pas.FaitRegarde::nom).toList());
        }
    }

    record MoindreChangement(
            @Schema(example = "L’issue changerait si « formation justifiée » était « oui » au lieu de « non ».")
            String phrase,

            @Schema(description = "L'issue que ces faits recevraient.")
            Issue issue) {

        static MoindreChangement de(Changement changement) {
            return new MoindreChangement(changement.texte(), Reponse.issue(changement.verdict()));
        }
    }

    record DroitApplique(
            LocalDate jour,
            int session,

            @Schema(description = "Année de la plus récente version nommée en vigueur.", example = "2024")
            int version) {}

    static <R, E> Reponse<E> de(Verdict<R> verdict, Function<R, E> dire) {
        var pas = verdict.pas();
        var droit = verdict.trace().droit();
        var faits = new LinkedHashMap<String, FaitRegarde>();
        pas.forEach(p -> p.faits().forEach(f -> faits.put(f.nom(), new FaitRegarde(f.nom(), f.libelle(), f.valeur()))));
        var issue = issue(verdict);
        return new Reponse<>(
                issue,
                verdict.issueEnClair(),
                verdict.motif(),
                verdict.valeur().map(dire).orElse(null),
                ArticleCite.de(verdict.article(), verdict.trace().texte()),
                List.copyOf(faits.values()),
                pas.stream().map(RegleAppliquee::de).toList(),
                verdict.moindreChangement().map(MoindreChangement::de).orElse(null),
                new DroitApplique(
                        droit.repere().jour(), droit.session(), droit.version().annee()));
    }

    private static Issue issue(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Conforme) {
            return Issue.CONFORME;
        }
        if (verdict instanceof Verdict.NonConforme) {
            return Issue.NON_CONFORME;
        }
        if (verdict instanceof Verdict.AInstruire) {
            return Issue.A_INSTRUIRE;
        }
        throw new IllegalArgumentException("Un verdict irrecevable ou hors périmètre est un refus, non une réponse");
    }
}
