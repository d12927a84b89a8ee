package fr.academie.cap.inscription.brouillon;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReglagesDeReprise.class, ReglagesDePurge.class})
class RepriseConfiguration {}
