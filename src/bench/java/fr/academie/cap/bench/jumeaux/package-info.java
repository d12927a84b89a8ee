/** Les jumeaux : les mêmes décisions écrites pour Camunda DMN et pour Drools, prouvées égales puis mesurées côte à côte. */
@NullMarked
package fr.academie.cap.bench.jumeaux;

import org.jspecify.annotations.NullMarked;
