package fr.academie.cap.referentiel;

/** Un département, une collectivité d'outre-mer ou un département d'avant, avec le code que l'on écrit au dossier. */
public record Departement(String code, String nom) {}
