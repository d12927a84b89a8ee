package fr.academie.cap.socle;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One transaction for the domain, the engine and the journal; each begins by telling PostgreSQL what it may see. */
class TransactionsCloisonnees extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    TransactionsCloisonnees(EntityManagerFactory fabrique) {
        super(fabrique);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            borner();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("Périmètre de la transaction non posé", e);
        }
    }

    private void borner() throws SQLException {
        var source = getDataSource();
        if (source == null
                || !(TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder porteur)) {
            throw new CannotCreateTransactionException("Transaction sans connexion JDBC");
        }
        try (var ordre = porteur.getConnection().prepareStatement("select set_config('cap.academies', ?, true)")) {
            ordre.setString(1, Perimetre.courant().valeur());
            ordre.execute();
        }
    }
}
