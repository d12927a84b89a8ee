package fr.academie.cap.moteur.durcissement;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;

/** Un modèle n'est pas déployé ; au démarrage, l'application s'arrête là. */
public class ModeleRefuse extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    ModeleRefuse(List<Faute> fautes) {
        super(fautes.stream().map(Faute::toString).collect(Collectors.joining("\n  ", "Modèle refusé :\n  ", "")));
    }
}
