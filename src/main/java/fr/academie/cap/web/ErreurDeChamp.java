package fr.academie.cap.web;

import org.jspecify.annotations.Nullable;

/** Une ligne du résumé des erreurs ; sans ancre quand elle porte sur tout le formulaire. */
public record ErreurDeChamp(@Nullable String ancre, String message) {}
