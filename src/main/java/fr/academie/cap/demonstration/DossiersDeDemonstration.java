package fr.academie.cap.demonstration;

import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.depot.Depot;
import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Candidature.Justificatif;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.Epreuves;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.Situation;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.socle.ClesIdempotence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Quelques candidats imaginaires, passés par les mêmes portes que les vrais, pour que les corbeilles vivent. */
@Component
@ConditionalOnProperty("cap.demo")
class DossiersDeDemonstration {

    private static final String RENNES = "14";

    /** @param recue the signed confirmation has come back and awaits its control */
    private record Personnage(
            String nom, String prenom, int annee, String specialite, String categorie, boolean recue) {}

    private static final List<Personnage> PERSONNAGES = List.of(
            new Personnage("LE BRAS", "Maëlle", 1994, "500-25524", "INDIVIDUEL_SALARIE", true),
            new Personnage("DIALLO", "Ibrahima", 1988, "500-20101", "EXPERIENCE_PROFESSIONNELLE", true),
            new Personnage("KERVELLA", "Anne-Gaëlle", 2001, "500-25524", "INDIVIDUEL_SANS_EMPLOI", true),
            new Personnage("NGUYỄN", "Minh", 1979, "500-20101", "EX_SCOLAIRE", true),
            new Personnage("D'ALMEIDA-NUÑEZ", "Inês", 1999, "500-25524", "INDIVIDUEL_SALARIE", true),
            new Personnage("ROUSSEAU", "Éloïse", 1990, "500-25524", "EXPERIENCE_PROFESSIONNELLE", false),
            new Personnage("ŻÓŁKIEWSKI", "Łukasz", 1983, "500-20101", "INDIVIDUEL_SALARIE", false),
            new Personnage("BERTHELOT", "Noé", 2003, "500-25524", "EX_APPRENTI", false));

    private final Brouillons brouillons;
    private final Depot depot;
    private final ControlesDeDemonstration controles;
    private final ReferentielDeSaisie referentiel;
    private final ClesIdempotence cles;

    DossiersDeDemonstration(
            Brouillons brouillons,
            Depot depot,
            ControlesDeDemonstration controles,
            ReferentielDeSaisie referentiel,
            ClesIdempotence cles) {
        this.brouillons = brouillons;
        this.depot = depot;
        this.controles = controles;
        this.referentiel = referentiel;
        this.cles = cles;
    }

    void creer(String academie, int session) {
        if (!RENNES.equals(academie)) {
            return;
        }
        for (var personnage : PERSONNAGES) {
            var numero = valider(personnage, session);
            if (personnage.recue()) {
                controles.recevoir(session, numero);
            }
        }
    }

    private NumeroAffiche valider(Personnage personnage, int session) {
        var jeton = brouillons.commencer(RENNES, session).jeton();
        brouillons.enregistrer(jeton, saisie(personnage, session), Etape.RECAPITULATIF);
        return depot.valider(jeton, cles.nouvelle());
    }

    private Saisie saisie(Personnage p, int session) {
        var unites = referentiel.reglement(p.specialite(), session).orElseThrow().obligatoires().stream()
                .map(ReferentielDeSaisie.Unite::code)
                .toList();
        var zone = referentiel.etablissements(RENNES).stream()
                .filter(e -> e.fictif() && e.code().endsWith(p.categorie()))
                .findFirst()
                .orElseThrow();
        return Saisie.vide()
                .avec(Origine.AUCUNE)
                .avec(new EtatCivil(
                        p.nom(),
                        Optional.empty(),
                        List.of(p.prenom()),
                        new DateNaissance(p.annee(), 0, 0),
                        EtatCivil.Lieu.en("35")))
                .avec(new Coordonnees(
                        Coordonnees.Residence.FRANCE,
                        new Coordonnees.Adresse("", "", "12 RUE DES ESSAIS", "", "35000", "RENNES"),
                        Optional.of("35"),
                        "+33600000000",
                        "candidat@demonstration.invalid",
                        Optional.empty()))
                .avec(new Situation(p.categorie(), false, zone.code(), Optional.empty(), true, false))
                .avec(new Candidature(p.specialite(), Forme.GLOBALE, Optional.<Justificatif>empty()))
                .avec(Acquis.AUCUN)
                .avec(new Epreuves(unites, List.of(), Map.of(), false, Optional.empty()));
    }
}
