package fr.academie.cap.referentiel;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Une académie, ou un vice-rectorat qui en tient lieu.
 *
 * @param code deux chiffres (« 14 » pour Rennes)
 * @param intitule forme du courrier : « académie de Rennes », « vice-rectorat de la Polynésie française »
 * @param departements départements dont les habitants s'inscrivent ici
 * @param zone zone des heures limites : une clôture « à minuit » est celle de l'académie
 * @param service service commun à plusieurs académies (le SIEC), quand il tient lieu de bureau des examens
 */
public record Academie(
        String code, String nom, String intitule, List<String> departements, ZoneId zone, Optional<String> service) {}
