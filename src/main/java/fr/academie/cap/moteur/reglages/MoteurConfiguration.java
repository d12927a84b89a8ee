package fr.academie.cap.moteur.reglages;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:fr/academie/cap/moteur/reglages.properties")
class MoteurConfiguration {}
