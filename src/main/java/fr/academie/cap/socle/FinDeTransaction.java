package fr.academie.cap.socle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Ce qu'une transaction écrit en une fois, juste avant d'être validée ; rien si elle est annulée. */
public final class FinDeTransaction<T> {

    private final Consumer<List<T>> ecriture;
    private final MemoireDeTransaction<FinDeTransaction<T>, List<T>> attente = new MemoireDeTransaction<>();

    public FinDeTransaction(Consumer<List<T>> ecriture) {
        this.ecriture = ecriture;
    }

    /** @throws IllegalStateException outside a transaction */
    public void ajouter(T element) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Aucune transaction en cours");
        }
        attente.lire(this, () -> {
                    inscrire();
                    return Optional.of(new ArrayList<>());
                })
                .ifPresent(elements -> elements.add(element));
    }

    /** Before reading what this transaction may have added. */
    public void deverser() {
        attente.lire(this, Optional::empty)
                .filter(elements -> !elements.isEmpty())
                .ifPresent(elements -> {
                    ecriture.accept(List.copyOf(elements));
                    elements.clear();
                });
    }

    private void inscrire() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean lectureSeule) {
                deverser();
            }
        });
    }
}
