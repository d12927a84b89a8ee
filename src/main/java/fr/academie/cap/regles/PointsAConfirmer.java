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
                    "D337-10, al. 1"),
            new Point(
                    "absenceJustifieeEnRepassantAnnuleLAncienneNote",
                    "Le zéro d'une absence justifiée à une épreuve repassée est-il la dernière note obtenue ?",
                    "Non tranché : l'affaire est confiée à une personne.",
                    "D337-17, al. 2"),
            new Point(
                    "regimesValides",
                    "Le silence sur une dérogation de forme, un deuxième CAP, des épreuves de remplacement ou un recours"
                            + " vaut-il accord ou refus ?",
                    "Le terme est calculé, mais une personne constate la décision implicite.",
                    "CRPA, L231-1 et suivants ; décret n° 2014-1274"),
            new Point(
                    "",
                    "L'article du silence valant habilitation se cite-t-il R337-15 ou D337-15 ?",
                    "« 337-15 », sans lettre.",
                    "décret n° 2002-463, art. 27"),
            new Point(
                    "",
                    "Quelle est la rédaction exacte de D337-10, D337-11 et D337-13 depuis le 18 juillet 2021 ?",
                    "La répartition de 2006, plus le contrôle en cours de formation de droit des CFA publics.",
                    "décret n° 2021-940"),
            new Point(
                    "",
                    "À partir de quel jour l'arrêté du 17 juin 2020 exige-t-il l'avis daté du conseil ?",
                    "Le 1er septembre 2020.",
                    "arrêté du 17 juin 2020"),
            new Point(
                    "",
                    "L'arrêté du 29 juillet 2003 fixe-t-il un avis ou un délai que nous n'avons pas lus ?",
                    "Date limite du recteur, demande individuelle, quatre motifs.",
                    "arrêté du 29 juillet 2003"),
            new Point(
                    "",
                    "Deux unités facultatives sont-elles possibles dès 2019 ou à partir de la session 2021 ?",
                    "À partir de la session 2021.",
                    "D337-3, al. 2 ; arrêté du 30 août 2019"),
            new Point(
                    "",
                    "Depuis quel jour un contrat partagé permet-il deux CAP sans dérogation ?",
                    "Le 28 avril 2021, première version où nous l'avons lu.",
                    "D337-21"));

    private PointsAConfirmer() {}
}
