package fr.academie.cap.moteur.sobriete;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.jspecify.annotations.Nullable;

/** Writes any number of rows: each column travels as one array, so that the text of the order never changes. */
record EcritureDHistoire<T extends HistoryEvent>(String insertion, String cloture, List<Colonne<T>> colonnes) {

    /** @param type of the base */
    record Colonne<T>(String nom, String type, Function<T, @Nullable Object> valeur) {

        static <T> Colonne<T> texte(String nom, Function<T, @Nullable Object> valeur) {
            return new Colonne<>(nom, "text", valeur);
        }

        static <T> Colonne<T> nombre(String nom, Function<T, @Nullable Object> valeur) {
            return new Colonne<>(nom, "bigint", valeur);
        }

        static <T> Colonne<T> date(String nom, Function<T, @Nullable Date> valeur) {
            return new Colonne<>(nom, "timestamp", ligne -> {
                var date = valeur.apply(ligne);
                return date == null ? null : new Timestamp(date.getTime());
            });
        }
    }

    private static final String DUREE =
            ", DURATION_ = round(extract(epoch from excluded.END_TIME_ - h.START_TIME_) * 1000)";

    static final EcritureDHistoire<HistoricActivityInstanceEventEntity> ACTIVITES = de(
            "ACT_HI_ACTINST",
            "END_TIME_ = excluded.END_TIME_, ACT_INST_STATE_ = excluded.ACT_INST_STATE_" + DUREE,
            "coalesce(n.REMOVAL_TIME_, (select REMOVAL_TIME_ from ACT_HI_PROCINST where ID_ = n.ROOT_PROC_INST_ID_))",
            List.of(
                    Colonne.texte("ID_", e -> e.getId()),
                    Colonne.texte("PARENT_ACT_INST_ID_", e -> e.getParentActivityInstanceId()),
                    Colonne.texte("PROC_DEF_KEY_", e -> e.getProcessDefinitionKey()),
                    Colonne.texte("PROC_DEF_ID_", e -> e.getProcessDefinitionId()),
                    Colonne.texte("ROOT_PROC_INST_ID_", e -> e.getRootProcessInstanceId()),
                    Colonne.texte("PROC_INST_ID_", e -> e.getProcessInstanceId()),
                    Colonne.texte("EXECUTION_ID_", e -> e.getExecutionId()),
                    Colonne.texte("ACT_ID_", e -> e.getActivityId()),
                    Colonne.texte("TASK_ID_", e -> e.getTaskId()),
                    Colonne.texte("CALL_PROC_INST_ID_", e -> e.getCalledProcessInstanceId()),
                    Colonne.texte("ACT_NAME_", e -> e.getActivityName()),
                    Colonne.texte("ACT_TYPE_", e -> e.getActivityType()),
                    Colonne.texte("ASSIGNEE_", e -> e.getTaskAssignee()),
                    Colonne.date("START_TIME_", e -> e.getStartTime()),
                    Colonne.date("END_TIME_", e -> e.getEndTime()),
                    Colonne.nombre("DURATION_", e -> e.getDurationInMillis()),
                    Colonne.nombre("ACT_INST_STATE_", e -> e.getActivityInstanceState()),
                    Colonne.nombre("SEQUENCE_COUNTER_", e -> e.getSequenceCounter()),
                    Colonne.date("REMOVAL_TIME_", e -> e.getRemovalTime())));

    static final EcritureDHistoire<HistoricProcessInstanceEventEntity> INSTANCES = de(
            "ACT_HI_PROCINST",
            "END_TIME_ = excluded.END_TIME_, END_ACT_ID_ = excluded.END_ACT_ID_, STATE_ = excluded.STATE_,"
                    + " DELETE_REASON_ = excluded.DELETE_REASON_" + DUREE,
            "n.REMOVAL_TIME_",
            List.of(
                    Colonne.texte("ID_", e -> e.getId()),
                    Colonne.texte("PROC_INST_ID_", e -> e.getProcessInstanceId()),
                    Colonne.texte("BUSINESS_KEY_", e -> e.getBusinessKey()),
                    Colonne.texte("PROC_DEF_KEY_", e -> e.getProcessDefinitionKey()),
                    Colonne.texte("PROC_DEF_ID_", e -> e.getProcessDefinitionId()),
                    Colonne.date("START_TIME_", e -> e.getStartTime()),
                    Colonne.date("END_TIME_", e -> e.getEndTime()),
                    Colonne.nombre("DURATION_", e -> e.getDurationInMillis()),
                    Colonne.texte("START_USER_ID_", e -> e.getStartUserId()),
                    Colonne.texte("START_ACT_ID_", e -> e.getStartActivityId()),
                    Colonne.texte("END_ACT_ID_", e -> e.getEndActivityId()),
                    Colonne.texte("SUPER_PROCESS_INSTANCE_ID_", e -> e.getSuperProcessInstanceId()),
                    Colonne.texte("ROOT_PROC_INST_ID_", e -> e.getRootProcessInstanceId()),
                    Colonne.texte("DELETE_REASON_", e -> e.getDeleteReason()),
                    Colonne.texte("STATE_", e -> e.getState()),
                    Colonne.texte("RESTARTED_PROC_INST_ID_", e -> e.getRestartedProcessInstanceId()),
                    Colonne.date("REMOVAL_TIME_", e -> e.getRemovalTime())));

    /** A start that the engine does not know is that of a row already there: its own is kept, this one never written. */
    private static <T extends HistoryEvent> EcritureDHistoire<T> de(
            String table, String fin, String effacement, List<Colonne<T>> colonnes) {
        var noms = colonnes.stream().map(Colonne::nom).collect(Collectors.joining(", "));
        var lues =
                noms.replace("START_TIME_", "coalesce(START_TIME_, END_TIME_)").replace("REMOVAL_TIME_", effacement);
        var tableaux = colonnes.stream().map(c -> "?::" + c.type() + "[]").collect(Collectors.joining(", "));
        return new EcritureDHistoire<>(
                "insert into " + table + " as h (" + noms + ") select " + lues + " from unnest(" + tableaux + ") as n ("
                        + noms + ")",
                " on conflict (ID_) do update set " + fin,
                colonnes);
    }

    /** @param neuves no row is there yet: the base need not look for it */
    String ordre(boolean neuves) {
        return neuves ? insertion : insertion + cloture;
    }

    /** @return place of the next parameter */
    int remplir(PreparedStatement instruction, int premier, Collection<T> lignes) throws SQLException {
        var place = premier;
        for (var colonne : colonnes) {
            var valeurs = lignes.stream().map(colonne.valeur()).toArray();
            instruction.setArray(place, instruction.getConnection().createArrayOf(colonne.type(), valeurs));
            place++;
        }
        return place;
    }
}
