package fr.academie.cap.moteur.reglages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model and form of the jar, in one deployment, under names that do not depend on where it runs.
 *
 * <p>Forms are bound to their deployment: one changed file means a new version of all, and running instances keep the
 * form they began with. Nothing changed means no new version.
 */
@Component
class Deploiement implements CamundaDeploymentConfiguration {

    private static final List<String> MOTIFS = List.of("processes/**/*.bpmn", "forms/**/*.form");

    @Override
    public Set<Resource> getDeploymentResources() {
        var parNom = new TreeMap<String, Resource>();
        var explorateur = new PathMatchingResourcePatternResolver();
        try {
            for (var motif : MOTIFS) {
                for (var ressource : explorateur.getResources("classpath*:" + motif)) {
                    var nom = nom(ressource, motif.substring(0, motif.indexOf('/') + 1));
                    parNom.put(nom, new RessourceNommee(nom, ressource.getContentAsByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Modèles illisibles", e);
        }
        return new LinkedHashSet<>(parNom.values());
    }

    private static String nom(Resource ressource, String racine) throws IOException {
        var adresse = ressource.getURL().toString();
        return adresse.substring(adresse.lastIndexOf("/" + racine) + 1);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl moteur) {
        var spring = (SpringProcessEngineConfiguration) moteur;
        spring.setDeploymentName("capitole");
        spring.setDeployChangedOnly(false);
        spring.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl moteur) {}

    @Override
    public void postProcessEngineBuild(ProcessEngine moteur) {}
}
