package fr.academie.cap.bench.jumeaux;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The same decisions as Drools rules, compiled at start to the executable model.
 *
 * <p>A session serves one thread for all its candidates: facts go in, rules fire, facts go out.
 */
public final class JumeauDrools implements AutoCloseable {

    /** Inserted when the results cannot be judged: the other rules of the jury keep quiet. */
    public static final class Defaut {}

    private static final String SOURCE = "jumeaux/dossier.drl";

    private final KieContainerSessionsPool reserve;
    private final KieSession session;
    private final Conclusions conclusions = new Conclusions();

    private JumeauDrools(KieContainerSessionsPool reserve) {
        this.reserve = reserve;
        this.session = reserve.newKieSession();
        session.setGlobal("conclusions", conclusions);
    }

    static KieContainer compiler() {
        var services = KieServices.get();
        var fichiers = services.newKieFileSystem();
        fichiers.write(services.getResources()
                .newClassPathResource(SOURCE, "UTF-8", JumeauDrools.class.getClassLoader())
                .setSourcePath("src/main/resources/" + SOURCE));
        var messages = services.newKieBuilder(fichiers)
                .buildAll(ExecutableModelProject.class)
                .getResults()
                .getMessages(Message.Level.ERROR);
        if (!messages.isEmpty()) {
            throw new IllegalStateException(SOURCE + " : " + messages);
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId());
    }

    static JumeauDrools de(KieContainer regles) {
        return new JumeauDrools(regles.newKieSessionsPool(1));
    }

    /** @return the same object at each call: read it before the next candidate */
    Conclusions juger(Dossier dossier) {
        conclusions.vider();
        inserer(session, dossier);
        session.fireAllRules();
        for (var fait : List.copyOf(session.<FactHandle>getFactHandles())) {
            session.delete(fait);
        }
        return conclusions;
    }

    /** The other way that Drools advises: a session of the pool per candidate, given back reset. */
    Conclusions jugerParReserve(Dossier dossier) {
        conclusions.vider();
        var propre = reserve.newKieSession();
        propre.setGlobal("conclusions", conclusions);
        inserer(propre, dossier);
        propre.fireAllRules();
        propre.dispose();
        return conclusions;
    }

    private static void inserer(KieSession session, Dossier dossier) {
        session.insert(dossier);
        for (var epreuve : dossier.epreuves()) {
            session.insert(epreuve);
        }
    }

    @Override
    public void close() {
        session.dispose();
        reserve.shutdown();
    }
}
