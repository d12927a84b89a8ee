package fr.academie.cap.regles.evaluation;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Delai;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDeProcedure;
import fr.academie.cap.regles.Habilitation;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trois mois de silence sur une demande complète valent habilitation. Seule la notification d'un refus arrête le délai :
 * notifié le dernier jour il vaut refus, le lendemain il arrive trop tard.
 */
@Article(numero = "337-15", depuis = "2002-09-01")
public final class SuiteDHabilitation implements Regle<FaitsDeProcedure.SuiteDHabilitation, Habilitation> {

    private static final String TACITE = "14-tacite";

    static final Etape INCOMPLETE = Etape.de(
            "R-HAB-2",
            "crpa",
            "L114-5",
            "La demande n'est pas complète : le délai de trois mois ne court pas.",
            "completeLe");
    static final Etape DATES_INVERSEES = Etape.de(
            "R-HAB-2",
            TACITE,
            "",
            "Une décision ne peut pas être notifiée avant la réception de la demande complète.",
            "refusNotifieLe",
            "accordNotifieLe",
            "completeLe");
    static final Etape DEUX_DECISIONS = Etape.de(
            "R-HAB-2",
            TACITE,
            "",
            "Un accord et un refus ont été notifiés : une personne doit dire lequel subsiste.",
            "accordNotifieLe",
            "refusNotifieLe");
    static final Etape ACCORD = Etape.de(
            "R-HAB-2",
            TACITE,
            "",
            "L'habilitation a été accordée le {accordNotifieLe}.",
            "completeLe",
            "accordNotifieLe");
    static final Etape REFUS_A_TEMPS = Etape.de(
            "R-HAB-2",
            TACITE,
            "",
            "Le refus a été notifié le {refusNotifieLe}, dans les trois mois.",
            "completeLe",
            "refusNotifieLe");
    static final Etape REFUS_TARDIF = Etape.de(
            "R-HAB-5",
            "crpa",
            "L242-1",
            "Le refus notifié le {refusNotifieLe} vient après le terme : sans effet, seul un retrait reste possible.",
            "completeLe",
            "refusNotifieLe");
    static final Etape SILENCE = Etape.de(
            "R-HAB-2",
            TACITE,
            "",
            "Aucun refus n'a été notifié dans les trois mois : l'habilitation est acquise.",
            "completeLe");
    static final Etape EN_COURS = Etape.de(
            "R-HAB-2",
            TACITE,
            "",
            "Le délai de trois mois court encore ; aucune décision n'est notifiée.",
            "completeLe");

    @Override
    public Verdict<Habilitation> examiner(FaitsDeProcedure.SuiteDHabilitation faits, Droit droit) {
        if (!droit.a(Disposition.ARTICLES_DE_SPECIALITE)) {
            return HorsPerimetre.selonSpecialite(this, faits, droit);
        }
        var complete = faits.completeLe();
        if (complete == null) {
            return new Verdict.AInstruire<>(null, Trace.de(this, faits, droit, INCOMPLETE));
        }
        var refus = faits.refusNotifieLe();
        var accord = faits.accordNotifieLe();
        if (precede(refus, complete) || precede(accord, complete)) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, DATES_INVERSEES));
        }
        if (refus != null && accord != null) {
            return new Verdict.AInstruire<>(null, Trace.de(this, faits, droit, DEUX_DECISIONS));
        }
        var terme = Delai.HABILITATION.dernierJour(complete);
        if (accord != null && !accord.isAfter(terme)) {
            return conclure(faits, droit, Habilitation.Etat.ACCORDEE, terme, accord, ACCORD);
        }
        if (refus != null && !refus.isAfter(terme)) {
            var constat = new Habilitation(Habilitation.Etat.REFUSEE, terme, refus);
            return new Verdict.NonConforme<>(constat, Trace.de(this, faits, droit, REFUS_A_TEMPS));
        }
        return apresLeTerme(faits, droit, terme);
    }

    private Verdict<Habilitation> apresLeTerme(
            FaitsDeProcedure.SuiteDHabilitation faits, Droit droit, LocalDate terme) {
        var acquise = terme.plusDays(1);
        if (faits.refusNotifieLe() != null) {
            return conclure(faits, droit, Habilitation.Etat.ACQUISE_TACITEMENT, terme, acquise, REFUS_TARDIF, SILENCE);
        }
        if (faits.accordNotifieLe() != null || droit.repere().jour().isAfter(terme)) {
            return conclure(faits, droit, Habilitation.Etat.ACQUISE_TACITEMENT, terme, acquise, SILENCE);
        }
        var constat = new Habilitation(Habilitation.Etat.EN_COURS, terme, acquise);
        return new Verdict.AInstruire<>(constat, Trace.de(this, faits, droit, EN_COURS));
    }

    private Verdict<Habilitation> conclure(
            FaitsDeProcedure.SuiteDHabilitation faits,
            Droit droit,
            Habilitation.Etat etat,
            LocalDate terme,
            LocalDate effet,
            Etape... etapes) {
        return Verdict.conforme(new Habilitation(etat, terme, effet), Trace.de(this, faits, droit, etapes));
    }

    private static boolean precede(@Nullable LocalDate decision, LocalDate complete) {
        return decision != null && decision.isBefore(complete);
    }

    @Override
    public List<Etape> etapes() {
        return List.of(
                INCOMPLETE, DATES_INVERSEES, DEUX_DECISIONS, ACCORD, REFUS_A_TEMPS, REFUS_TARDIF, SILENCE, EN_COURS);
    }
}
