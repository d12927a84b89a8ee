package fr.academie.cap.architecture.fautes;

import java.time.LocalDate;
import java.util.logging.Logger;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Never run: only its byte code is read. */
class ToutFauxManager {

    @Autowired
    private @Nullable ProcessEngineConfigurationImpl moteur;

    LocalDate jour() {
        System.out.println(FeelEngineBuilder.forJava());
        Logger.getLogger("faute").info(String.valueOf(moteur));
        return LocalDate.now();
    }
}
