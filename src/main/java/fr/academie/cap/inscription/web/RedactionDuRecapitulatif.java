package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.Coordonnees.Residence;
import fr.academie.cap.inscription.saisie.Epreuves;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Reglement;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Unite;
import fr.academie.cap.inscription.saisie.Representant;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.Situation;
import fr.academie.cap.inscription.saisie.controle.LectureMobile;
import fr.academie.cap.inscription.web.Recapitulatif.Reponse;
import fr.academie.cap.inscription.web.Recapitulatif.Rubrique;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Écrit le récapitulatif d'une saisie, complète ou non. */
@Component
public class RedactionDuRecapitulatif {

    private final ReferentielDeSaisie referentiel;

    public RedactionDuRecapitulatif(ReferentielDeSaisie referentiel) {
        this.referentiel = referentiel;
    }

    public Recapitulatif rediger(Saisie saisie, String academie, int session) {
        var reglement = saisie.candidature()
                .flatMap(c -> referentiel.reglement(c.specialite(), session))
                .orElse(new Reglement(List.of(), 0, List.of()));
        var rubriques = new ArrayList<Rubrique>();
        ajouter(rubriques, Etape.ORIGINE, saisie.origine(), RedactionDuRecapitulatif::origine);
        ajouter(rubriques, Etape.ETAT_CIVIL, saisie.etatCivil(), this::etatCivil);
        ajouter(rubriques, Etape.COORDONNEES, saisie.coordonnees(), RedactionDuRecapitulatif::coordonnees);
        ajouter(rubriques, Etape.SITUATION, saisie.situation(), s -> situation(s, academie));
        ajouter(rubriques, Etape.CANDIDATURE, saisie.candidature(), this::candidature);
        ajouter(rubriques, Etape.ACQUIS, saisie.acquis(), RedactionDuRecapitulatif::acquis);
        ajouter(rubriques, Etape.EPREUVES, saisie.epreuves(), e -> epreuves(e, reglement));
        return new Recapitulatif(rubriques);
    }

    private static <T> void ajouter(
            List<Rubrique> rubriques, Etape etape, Optional<T> valeur, Function<T, List<Reponse>> ecrire) {
        valeur.ifPresent(v -> rubriques.add(new Rubrique(etape, ecrire.apply(v))));
    }

    private static List<Reponse> origine(Origine o) {
        if (o.naissance().isEmpty()) {
            return List.of(new Reponse("Inscription antérieure", "Aucun numéro indiqué"));
        }
        var reponses = new ArrayList<Reponse>();
        o.numeroIvae().ifPresent(n -> reponses.add(new Reponse("Numéro IVAE", aVerifier(n))));
        o.numeroRedoublant().ifPresent(n -> reponses.add(new Reponse("Numéro redoublant", aVerifier(n))));
        o.ine().ifPresent(n -> reponses.add(new Reponse("Numéro INE / CFA", aVerifier(n))));
        return reponses;
    }

    private static String aVerifier(String numero) {
        return numero + " (à vérifier par le service)";
    }

    private List<Reponse> etatCivil(EtatCivil e) {
        return List.of(
                new Reponse("Nom de famille", e.nomFamille()),
                new Reponse("Nom d’usage", e.nomUsage().orElse("")),
                new Reponse("Prénoms", e.prenoms().isEmpty() ? "Pas de prénom" : String.join(", ", e.prenoms())),
                new Reponse("Date de naissance", e.naissance().enLettres()),
                new Reponse("Lieu de naissance", lieu(e)));
    }

    private String lieu(EtatCivil e) {
        var lieu = e.lieuNaissance();
        if (lieu.aLEtranger()) {
            return lieu.pays()
                            .flatMap(referentiel::paysParCode)
                            .map(ReferentielDeSaisie.Pays::nom)
                            .orElse("Étranger") + " (" + EtatCivil.ETRANGER + ")";
        }
        var departement = referentiel
                .departementDeNaissance(lieu.departement(), e.naissance().annee())
                .map(d -> d.nom() + " (" + d.code() + ")")
                .orElse(lieu.departement());
        return lieu.arrondissement()
                .map(a -> a.equals("00") ? departement : departement + ", arrondissement " + Integer.parseInt(a))
                .orElse(departement);
    }

    private static List<Reponse> coordonnees(Coordonnees c) {
        var reponses = new ArrayList<>(List.of(
                new Reponse("Résidence", c.residence() == Residence.FRANCE ? "En France" : "À l’étranger"),
                new Reponse("Adresse", String.join(", ", c.adresse().lignes())),
                new Reponse("Téléphone mobile", LectureMobile.afficher(c.mobile())),
                new Reponse("Adresse électronique", c.courriel())));
        c.representant().ifPresent(r -> reponses.add(new Reponse("Représentant légal", representant(r))));
        return reponses;
    }

    private static String representant(Representant r) {
        var personne = r.nomComplet() + " (" + r.lien().libelle().toLowerCase(Locale.FRENCH) + ")";
        return r.mobile().map(m -> personne + ", " + LectureMobile.afficher(m)).orElse(personne);
    }

    private List<Reponse> situation(Situation s, String academie) {
        return List.of(
                new Reponse(
                        "Catégorie",
                        referentiel
                                .categorie(s.categorie())
                                .map(ReferentielDeSaisie.Categorie::libelle)
                                .orElse(s.categorie())),
                new Reponse("Handicap pouvant demander un aménagement", ouiNon(s.handicap())),
                new Reponse(
                        "Établissement",
                        referentiel
                                .etablissement(academie, s.etablissement())
                                .map(ListesDEcran::intitule)
                                .orElse(s.etablissement())),
                new Reponse(
                        "Ancien établissement",
                        s.ancienEtablissement()
                                .map(a -> a.ville().isBlank() ? a.nom() : a.nom() + ", " + a.ville())
                                .orElse("")),
                new Reponse("Résultat publié par la presse et des sites privés", ouiNon(s.presse())),
                new Reponse("Nom et adresse communiqués aux collectivités", ouiNon(s.collectivites())));
    }

    private List<Reponse> candidature(Candidature c) {
        var specialite = referentiel
                        .specialite(c.specialite())
                        .map(ReferentielDeSaisie.Specialite::libelle)
                        .orElse("") + " (" + Candidature.codeAffiche(c.specialite()) + ")";
        var reponses = new ArrayList<>(List.of(
                new Reponse("Spécialité", specialite),
                new Reponse("Forme de l’examen", c.forme() == Forme.GLOBALE ? "Forme globale" : "Forme progressive")));
        c.justificatif().ifPresent(j -> reponses.add(new Reponse("Preuve de formation à joindre", j.libelle())));
        return reponses;
    }

    private static List<Reponse> acquis(Acquis a) {
        if (a.conservees().isEmpty()) {
            return List.of(new Reponse("Acquis déclarés", "Aucun"));
        }
        return a.conservees().stream()
                .map(e -> new Reponse(e.unite() + " " + e.libelle(), acquis(e)))
                .toList();
    }

    private static String acquis(Acquis.Epreuve e) {
        var origine = ", " + e.annee() + ", " + e.lieu();
        return e.position() == Position.BENEFICE ? "BENEFICE " + e.note().orElse("") + origine : "DISPENSE" + origine;
    }

    private static List<Reponse> epreuves(Epreuves e, Reglement reglement) {
        var reponses = new ArrayList<Reponse>();
        reponses.add(new Reponse(
                "Épreuves présentées à cette session",
                e.presentees().isEmpty() ? "Aucune" : libelles(e.presentees(), reglement)));
        for (var unite : reglement.facultatives()) {
            reponses.add(new Reponse(
                    "Épreuve facultative " + unite.code() + ", " + unite.libelle(),
                    e.facultatives().contains(unite.code()) ? "INSCRIT" : "NON INSCRIT"));
        }
        e.options().forEach((unite, option) -> reponses.add(new Reponse("Option de l’épreuve " + unite, option)));
        if (e.dispenseEps()) {
            reponses.add(new Reponse("Éducation physique et sportive", "Dispense demandée"));
        }
        e.activiteEps().ifPresent(a -> reponses.add(new Reponse("Activité sportive", a)));
        return reponses;
    }

    private static String libelles(List<String> codes, Reglement reglement) {
        return String.join(
                "\u202f; ",
                codes.stream()
                        .map(c ->
                                c + " " + reglement.unite(c).map(Unite::libelle).orElse(""))
                        .toList());
    }

    private static String ouiNon(boolean valeur) {
        return valeur ? "Oui" : "Non";
    }
}
