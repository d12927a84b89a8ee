package fr.academie.cap.socle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ce qu'une transaction a lu et n'a pas à relire ; oublié avec elle, invisible des autres.
 */
public final class MemoireDeTransaction<K, V> {

    /** Without a transaction, nothing is kept: each question is asked. */
    public Optional<V> lire(K cle, Supplier<Optional<V>> base) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return base.get();
        }
        var connue = Optional.ofNullable(contenu().get(cle));
        if (connue.isPresent()) {
            return connue;
        }
        var lue = base.get();
        lue.ifPresent(valeur -> contenu().put(cle, valeur));
        return lue;
    }

    /** What the transaction has just read or written by another way. */
    public void retenir(K cle, V valeur) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            contenu().put(cle, valeur);
        }
    }

    public void oublier(K cle) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            contenu().remove(cle);
        }
    }

    @SuppressWarnings("unchecked") // bound below, under this very key
    private Map<K, V> contenu() {
        var present = TransactionSynchronizationManager.getResource(this);
        if (present != null) {
            return (Map<K, V>) present;
        }
        var neuf = new HashMap<K, V>();
        TransactionSynchronizationManager.bindResource(this, neuf);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(MemoireDeTransaction.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(MemoireDeTransaction.this, neuf);
            }

            @Override
            public void afterCompletion(int issue) {
                TransactionSynchronizationManager.unbindResourceIfPossible(MemoireDeTransaction.this);
            }
        });
        return neuf;
    }
}
