/** Du texte tapé aux valeurs typées : contrôles, constats et catalogue français des messages. */
@NullMarked
package fr.academie.cap.inscription.saisie.controle;

import org.jspecify.annotations.NullMarked;
