package fr.academie.cap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The same durable transitions, in plain SQL and nothing else: what no engine can go below. */
final class PlancherSql implements Variante, AutoCloseable {

    private static final String SAISIE = "{\"saisie\":\"" + "x".repeat(1200) + "\"}";

    private final Connection base;
    private int vies;
    private int rang;

    PlancherSql(Connection base) throws SQLException {
        this.base = base;
        executer("""
                create table dossier (id uuid primary key, numero int unique, etat text, nom text, courriel text, saisie jsonb);
                create table tache (id uuid primary key, groupe text, echeance timestamptz, dossier uuid);
                create index on tache (groupe, echeance, id);
                create table acte (id bigint generated always as identity primary key, dossier uuid, action text, le timestamptz);
                create table envoi (id bigint generated always as identity primary key, dossier uuid, modele text)
                """);
        base.setAutoCommit(false);
    }

    @Override
    public String nom() {
        return "plancher SQL";
    }

    @Override
    public void preparer(int nombre) {
        vies = nombre;
    }

    @Override
    public void vivre() throws SQLException {
        for (int i = 0; i < vies; i++) {
            var dossier = UUID.randomUUID();
            var tache = UUID.randomUUID();
            executer(
                    "insert into dossier values (?, ?, 'PREINSCRIT', ?, 'candidat@exemple.invalid', ?::jsonb)",
                    dossier,
                    ++rang,
                    "MARTIN" + rang,
                    SAISIE);
            acter(dossier, "validee");
            executer("insert into envoi (dossier, modele) values (?, 'confirmation')", dossier);
            base.commit();
            executer("update dossier set etat = 'RECUE' where id = ?", dossier);
            executer("insert into tache values (?, 'gestionnaire-dec', now(), ?)", tache, dossier);
            acter(dossier, "recue");
            base.commit();
            executer("delete from tache where id = ?", tache);
            executer("update dossier set etat = 'INSCRIT' where id = ?", dossier);
            acter(dossier, "prononcee");
            executer("insert into envoi (dossier, modele) values (?, 'definitive')", dossier);
            base.commit();
        }
    }

    private void acter(UUID dossier, String action) throws SQLException {
        executer("insert into acte (dossier, action, le) values (?, ?, now())", dossier, action);
    }

    private void executer(String ordre, Object... valeurs) throws SQLException {
        try (var o = base.prepareStatement(ordre)) {
            for (int i = 0; i < valeurs.length; i++) {
                o.setObject(i + 1, valeurs[i]);
            }
            o.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        base.close();
    }
}
