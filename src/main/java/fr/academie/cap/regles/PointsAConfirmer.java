package fr.academie.cap.regles;

import fr.academie.cap.regles.Parametres.Point;
import java.util.List;

/** Les questions restées ouvertes à la lecture des textes, chacune avec ce que le produit fait en attendant. */
final class PointsAConfirmer {

    static final List<Point> LISTE = List.of(
            new Point(
                    "conservation",
                    "Les cinq années de conservation d'une note se comptent-elles en sessions ou de date à date ?",
                    "Cinq sessions après celle où la note a été obtenue.",
                    "D337-17 ; arrêté du 10 mai 2017"),
            new Point(
                    "cercleEpsRestreintDepuis",
                    "La dispense d'EPS s'est-elle fermée aux élèves hors contrat en 2004 ou à la codification de 2006 ?",
                    "À la codification, le 24 mai 2006.",
                    "D337-19 ; décret n° 2002-463, art. 18"),
            new Point(
                    "limiteDeMiseEnConformite",
                    "La date limite du 1er septembre 2005 a-t-elle été supprimée en 2004 ?",
                    "Elle est maintenue.",
                    "décret n° 2002-463, art. 25 ; décret n° 2004-749"),
            new Point(
                    "derniereSessionDuChefDOeuvre",
                    "Le chef-d'œuvre est-il encore évalué à partir de la session 2026 ?",
                    "Oui, sans limite.",
                    "D337-3-1 ; arrêté du 28 novembre 2019"),
            new Point(
                    "absenceInjustifieeALaFacultativeElimine",
                    "L'absence non justifiée à la seule épreuve facultative interdit-elle la délivrance ?",
                    "Non : elle n'apporte aucun point.",
                    "D337-16, al. 5"),
            new Point(
                    "facultativeComptePourLaMention",
                    "Les points de l'épreuve facultative comptent-ils pour la mention ?",
                    "Oui, comme pour la moyenne générale.",
                    "décret n° 2024-122"),
            new Point(
                    "nouvelleSpecialiteRouvreLeChoix",
                    "Changer de spécialité permet-il de choisir à nouveau la forme de l'examen ?",
                    "Oui : le choix définitif vaut pour la spécialité où il a été fait.",
                    "D337-10, al. 1"));

    private PointsAConfirmer() {}
}
