package fr.academie.cap.web.federation;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** With a slot off, what belongs to it does not even exist. */
public abstract class Allumee implements Condition {

    private final Usage usage;

    Allumee(Usage usage) {
        this.usage = usage;
    }

    @Override
    public boolean matches(ConditionContext contexte, AnnotatedTypeMetadata sur) {
        return allumee(contexte, usage);
    }

    private static boolean allumee(ConditionContext contexte, Usage usage) {
        return !contexte.getEnvironment()
                .getProperty("cap.identite." + usage.nom() + ".emetteur", "")
                .isBlank();
    }

    public static final class PourLesAgents extends Allumee {
        PourLesAgents() {
            super(Usage.AGENTS);
        }
    }

    public static final class PourLesCandidats extends Allumee {
        PourLesCandidats() {
            super(Usage.CANDIDATS);
        }
    }

    static final class PourQuiconque implements Condition {
        @Override
        public boolean matches(ConditionContext contexte, AnnotatedTypeMetadata sur) {
            return allumee(contexte, Usage.AGENTS) || allumee(contexte, Usage.CANDIDATS);
        }
    }
}
