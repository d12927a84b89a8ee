package fr.academie.cap.moteur.sobriete;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Trusts a definition for a few seconds, where the engine reads its row again in every transaction.
 *
 * <p>The row of a definition changes only when Cockpit suspends it or when a new version is deployed: another node sees
 * either {@link #FRAICHEUR} later at most, this one at once for a deployment.
 */
class DefinitionsGardees extends DeploymentCache {

    static final Duration FRAICHEUR = Duration.ofSeconds(10);
    private static final int CAPACITE = 1000;

    private record Lue(String id, long instantNano) {

        boolean fraiche() {
            return System.nanoTime() - instantNano < FRAICHEUR.toNanos();
        }
    }

    private final Map<String, Lue> lues = new ConcurrentHashMap<>();

    /** @return whether no process has lately been found to start on this message */
    boolean neDemarreRien(String message) {
        var lue = lues.get("message:" + message);
        return lue != null && lue.fraiche();
    }

    void noterSansDemarrage(String message) {
        lues.put("message:" + message, new Lue(message, System.nanoTime()));
    }

    DefinitionsGardees() {
        super(new DefaultCacheFactory(), CAPACITE);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        return lire("id:" + id, () -> super.findDeployedProcessDefinitionById(id));
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKey(String cle) {
        return lire("cle:" + cle, () -> super.findDeployedLatestProcessDefinitionByKey(cle));
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionByDeploymentAndKey(String deploiement, String cle) {
        return lire(
                "deploiement:" + deploiement + ":" + cle,
                () -> super.findDeployedProcessDefinitionByDeploymentAndKey(deploiement, cle));
    }

    @Override
    public void addProcessDefinition(ProcessDefinitionEntity definition) {
        lues.clear();
        super.addProcessDefinition(definition);
    }

    @Override
    public void removeProcessDefinition(String id) {
        lues.clear();
        super.removeProcessDefinition(id);
    }

    @Override
    public void discardProcessDefinitionCache() {
        lues.clear();
        super.discardProcessDefinitionCache();
    }

    private ProcessDefinitionEntity lire(String question, Supplier<ProcessDefinitionEntity> base) {
        var lue = lues.get(question);
        var gardee = lue != null && lue.fraiche() ? findProcessDefinitionFromCache(lue.id()) : null;
        if (gardee != null) {
            return gardee;
        }
        var trouvee = base.get();
        if (trouvee != null) {
            lues.put(question, new Lue(trouvee.getId(), System.nanoTime()));
        }
        return trouvee;
    }
}
