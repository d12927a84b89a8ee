/**
 * Les formulaires de tâche : un seul fichier {@code .form} pour l'écran, le contrôle de la saisie et celui du moteur.
 *
 * <p>Our own reader of Camunda Forms (schema 16 at most): what it does not know it refuses, so that a form never says on
 * one screen what another does not check.
 */
@NullMarked
@NamedInterface("formulaires")
package fr.academie.cap.web.formulaires;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
