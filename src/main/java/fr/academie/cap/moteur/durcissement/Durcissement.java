package fr.academie.cap.moteur.durcissement;

import fr.academie.cap.identite.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine refuses, from the first command it runs (reliability §3.1). */
@Component
@Order(Integer.MAX_VALUE)
class Durcissement extends AbstractProcessEnginePlugin {

    private final ResolutionDesDelegues delegues;

    Durcissement(ResolutionDesDelegues delegues) {
        this.delegues = delegues;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl moteur) {
        moteur.setExpressionManager(new ExpressionsGardees(delegues));
        moteur.setScriptFactory(new AucunScript());
        moteur.setEnableScriptEngineLoadExternalResources(false);
        moteur.setEnableXxeProcessing(false);
        moteur.setCustomPreDeployers(List.of(new ControleDuDeploiement(controle())));
        serialisation(moteur);
        requetes(moteur);
    }

    private ControleDuModele controle() {
        var groupes = Arrays.stream(Role.values()).map(Role::groupe).collect(Collectors.toSet());
        return new ControleDuModele(delegues::connait, groupes);
    }

    /** No serialised Java object comes in by any interface. */
    private static void serialisation(ProcessEngineConfigurationImpl moteur) {
        moteur.setJavaSerializationFormatEnabled(false);
        moteur.setDeserializationTypeValidationEnabled(true);
        moteur.setDeserializationAllowedClasses("");
        moteur.setDeserializationAllowedPackages("fr.academie.cap");
    }

    /** Without it the engine would fall back on Java serialisation for whatever object a caller hands over. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl moteur) {
        var formats = moteur.getVariableSerializers();
        formats.removeSerializer(formats.getSerializerByName(JavaObjectSerializer.NAME));
        formats.addSerializer(new ListeDeTextes());
    }

    private static void requetes(ProcessEngineConfigurationImpl moteur) {
        moteur.setEnableExpressionsInAdhocQueries(false);
        moteur.setEnableExpressionsInStoredQueries(true);
    }
}
