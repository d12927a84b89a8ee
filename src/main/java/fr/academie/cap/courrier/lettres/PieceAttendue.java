package fr.academie.cap.courrier.lettres;

import org.jspecify.annotations.Nullable;

/** Un document à joindre, avec ce qui aide à fournir le bon. */
public record PieceAttendue(String libelle, @Nullable String precision) {}
