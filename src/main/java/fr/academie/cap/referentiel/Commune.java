package fr.academie.cap.referentiel;

import java.util.List;

/**
 * Une commune du code officiel géographique.
 *
 * @param code code INSEE (« 35238 »), jamais le code postal
 * @param departement « 35 », « 2A », « 974 »
 */
public record Commune(String code, String nom, String departement, List<String> codesPostaux) {}
