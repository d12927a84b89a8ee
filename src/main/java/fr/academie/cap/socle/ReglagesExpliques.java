package fr.academie.cap.socle;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the causes alone on the console: whoever starts the service reads what to mend, not a stack. */
class ReglagesExpliques extends AbstractFailureAnalyzer<ReglagesRefuses> {

    @Override
    protected FailureAnalysis analyze(Throwable echec, ReglagesRefuses refus) {
        return new FailureAnalysis(
                "Le service ne démarre pas avec ces réglages :" + System.lineSeparator() + refus.getMessage(),
                "Corrigez chaque ligne (docs/exploitation/demarrage.md), puis relancez.",
                refus);
    }
}
