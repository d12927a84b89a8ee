package fr.academie.cap.moteur.durcissement;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Runs before the engine's own deployers, whoever deploys: nothing but sound models and forms gets in. */
class ControleDuDeploiement implements Deployer {

    private final ControleDuModele controle;

    ControleDuDeploiement(ControleDuModele controle) {
        this.controle = controle;
    }

    @Override
    public void deploy(DeploymentEntity deploiement) {
        if (!deploiement.isNew()) {
            return;
        }
        List<Faute> fautes = new ArrayList<>();
        deploiement.getResources().forEach((nom, ressource) -> {
            if (nom.endsWith(".bpmn")) {
                fautes.addAll(controle.examiner(nom, ressource.getBytes()));
            } else if (!nom.endsWith(".form")) {
                fautes.add(new Faute(nom, "fichier", "ni modèle .bpmn ni formulaire .form"));
            }
        });
        if (!fautes.isEmpty()) {
            throw new ModeleRefuse(fautes);
        }
    }
}
