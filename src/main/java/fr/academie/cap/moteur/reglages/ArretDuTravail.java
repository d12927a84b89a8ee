package fr.academie.cap.moteur.reglages;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Turns a job that hangs or kills its node into an incident that a process owner sees and may retry. */
final class ArretDuTravail implements Command<@Nullable Void> {

    static final String MOTIF = "Travail arrêté : commencé trois fois sans jamais finir (nœud arrêté ou blocage).";

    private final String travail;

    ArretDuTravail(String travail) {
        this.travail = travail;
    }

    @Override
    public @Nullable Void execute(CommandContext contexte) {
        var trouve = contexte.getJobManager().findJobById(travail);
        if (trouve != null) {
            trouve.setExceptionMessage(MOTIF);
            trouve.setRetries(0);
            trouve.setLockOwner(null);
            trouve.setLockExpirationTime(null);
        }
        return null;
    }
}
