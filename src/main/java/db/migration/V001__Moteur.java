package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The engine's own schema, from the scripts inside its jar, under the same versioning as ours. */
public class V001__Moteur extends BaseJavaMigration {

    private static final String DOSSIER = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";

    @Override
    public void migrate(Context contexte) throws Exception {
        var connexion = contexte.getConnection();
        try (var ordre = connexion.createStatement()) {
            ordre.execute("set search_path to moteur");
            for (var partie : new String[] {
                "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history"
            }) {
                ScriptUtils.executeSqlScript(connexion, new ClassPathResource(DOSSIER + partie + ".sql"));
            }
            ordre.execute("grant usage on schema moteur to cap_appli");
            ordre.execute("grant select, insert, update, delete on all tables in schema moteur to cap_appli");
            ordre.execute("set search_path to cap, moteur");
        }
    }
}
