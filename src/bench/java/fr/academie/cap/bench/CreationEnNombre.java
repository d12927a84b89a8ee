package fr.academie.cap.bench;

import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.depot.DepotEnNombre;
import fr.academie.cap.inscription.saisie.Saisie;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Many at once: lots of five hundred on four threads, each in its own académies, against one by one on four threads. */
final class CreationEnNombre {

    private static final int FILS = 4;
    private static final int LOT = 500;
    private static final List<String> ACADEMIES = List.of("14", "10", "01", "19");

    /** One candidate in ten is known already: a task is opened, with its row in the work list. */
    private static final int DOUBLES = 10;

    private final SceneDInscription scene;
    private final DepotEnNombre depot;

    CreationEnNombre(SceneDInscription scene, DepotEnNombre depot) {
        this.scene = scene;
        this.depot = depot;
        ACADEMIES.forEach(academie -> scene.campagneOuverte(academie, Campagne.Mode.MEL));
    }

    void produit(int nombre) throws Exception {
        var fils = new ArrayList<Callable<Integer>>();
        for (var academie : ACADEMIES) {
            fils.add(() -> deposer(academie, nombre / FILS));
        }
        ensemble(fils);
    }

    private int deposer(String academie, int nombre) {
        for (int fait = 0; fait < nombre; fait += LOT) {
            depot.deposer(academie, SceneDInscription.SESSION, saisies(Math.min(LOT, nombre - fait)));
        }
        return nombre;
    }

    private List<Saisie> saisies(int nombre) {
        var saisies = new ArrayList<Saisie>(nombre);
        for (int i = 0; i < nombre; i++) {
            saisies.add(i % DOUBLES == DOUBLES - 1 ? saisies.get(i - 1) : scene.unAdulteSalarie());
        }
        return saisies;
    }

    static void naive(VarianteNaive variante, AtomicInteger premier, int nombre) throws Exception {
        var fils = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < FILS; i++) {
            var debut = premier.getAndAdd(nombre / FILS);
            fils.add(() -> {
                variante.demarrer(debut, nombre / FILS);
                return debut;
            });
        }
        ensemble(fils);
    }

    private static void ensemble(List<Callable<Integer>> fils) throws InterruptedException, ExecutionException {
        var ouvriers = Executors.newFixedThreadPool(FILS);
        try {
            for (var attendu : ouvriers.invokeAll(fils)) {
                attendu.get();
            }
        } finally {
            ouvriers.shutdown();
        }
    }
}
