package fr.academie.cap.pieces.analyse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReglagesPieces.class)
class PiecesConfiguration {}
