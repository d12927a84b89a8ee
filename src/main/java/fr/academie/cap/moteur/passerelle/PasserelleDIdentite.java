package fr.academie.cap.moteur.passerelle;

import fr.academie.cap.identite.Annuaire;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Puts our directory in the place of the engine's own. */
@Component
class PasserelleDIdentite extends AbstractProcessEnginePlugin {

    private final AnnuaireDuMoteur annuaire;

    PasserelleDIdentite(Annuaire annuaire) {
        this.annuaire = new AnnuaireDuMoteur(annuaire);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl moteur) {
        moteur.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ReadOnlyIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new IdentiteEnLecture(annuaire);
            }
        });
    }
}
