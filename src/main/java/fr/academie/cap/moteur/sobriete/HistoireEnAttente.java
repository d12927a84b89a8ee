package fr.academie.cap.moteur.sobriete;

import static fr.academie.cap.moteur.sobriete.EcritureDHistoire.ACTIVITES;
import static fr.academie.cap.moteur.sobriete.EcritureDHistoire.INSTANCES;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.jspecify.annotations.Nullable;

/**
 * The paths of one command, written at its end in one statement, however many.
 *
 * <p>It is an « upsert »: what began in this command is inserted, what ends now closes the row written long ago, whose
 * start the base knows. The engine would ask for that start first, then write row by row.
 */
class HistoireEnAttente implements Session {

    private final Map<String, HistoricProcessInstanceEventEntity> instances = new LinkedHashMap<>();
    private final Map<String, HistoricActivityInstanceEventEntity> activites = new LinkedHashMap<>();

    private boolean neuves = true;

    static HistoireEnAttente de(CommandContext contexte) {
        return contexte.getSession(HistoireEnAttente.class);
    }

    <T extends HistoryEvent> @Nullable T trouver(Class<T> type, String id) {
        if (type == HistoricProcessInstanceEventEntity.class) {
            return type.cast(instances.get(id));
        }
        return type == HistoricActivityInstanceEventEntity.class ? type.cast(activites.get(id)) : null;
    }

    boolean contient(HistoricActivityInstanceEventEntity activite) {
        return activites.containsKey(activite.getId());
    }

    boolean contient(HistoricProcessInstanceEventEntity instance) {
        return instances.containsKey(instance.getId());
    }

    /** Something that began in an earlier command ends in this one. */
    void clore() {
        neuves = false;
    }

    void ajouter(HistoricActivityInstanceEventEntity activite) {
        activites.put(activite.getId(), activite);
    }

    void ajouter(HistoricProcessInstanceEventEntity instance) {
        instances.put(instance.getId(), instance);
    }

    @Override
    public void flush() {
        if (instances.isEmpty() && activites.isEmpty()) {
            return;
        }
        var connexion =
                Context.getCommandContext().getDbSqlSession().getSqlSession().getConnection();
        try {
            ecrire(connexion);
        } catch (SQLException e) {
            throw new ProcessEngineException("Historique non écrit", e);
        }
        instances.clear();
        activites.clear();
        neuves = true;
    }

    /** Instances and activities go together when both moved; the date of removal of a new root is known to all. */
    private void ecrire(Connection connexion) throws SQLException {
        var desInstances = INSTANCES.ordre(neuves);
        var desActivites = ACTIVITES.ordre(neuves);
        var ordre = instances.isEmpty()
                ? desActivites
                : activites.isEmpty() ? desInstances : "with i as (" + desInstances + ") " + desActivites;
        try (var instruction = connexion.prepareStatement(ordre)) {
            var place = instances.isEmpty() ? 1 : INSTANCES.remplir(instruction, 1, instances.values());
            if (!activites.isEmpty()) {
                ACTIVITES.remplir(instruction, place, activites.values());
            }
            instruction.executeUpdate();
        }
    }

    @Override
    public void close() {
        // nothing is held outside the command
    }
}
