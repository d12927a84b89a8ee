package fr.academie.cap.demonstration;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.pieces.CanalDeVersement;
import fr.academie.cap.socle.Perimetre;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Ouvre au premier lancement de quoi jouer toute l'histoire, et rouvre une campagne que le temps a close. */
@Component
@ConditionalOnProperty("cap.demo")
class DonneesDeDemonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DonneesDeDemonstration.class);

    /** Académie, mode, adresse, téléphone et tribunal administratif d'un service imaginaire. */
    private record Service(
            String academie, Campagne.Mode mode, List<String> adresse, String telephone, List<String> tribunal) {}

    private static final List<Service> SERVICES = List.of(
            new Service(
                    "14",
                    Campagne.Mode.MEL,
                    List.of("Service de démonstration", "1 rue des Essais", "35000 RENNES"),
                    "02 00 00 00 14",
                    List.of("Tribunal administratif de Rennes", "3 contour de la Motte, 35044 Rennes")),
            new Service(
                    "10",
                    Campagne.Mode.COURRIER,
                    List.of("Service de démonstration", "1 rue des Essais", "69007 LYON"),
                    "04 00 00 00 10",
                    List.of("Tribunal administratif de Lyon", "184 rue Duguesclin, 69003 Lyon")),
            new Service(
                    "28",
                    Campagne.Mode.MEL,
                    List.of("Service de démonstration", "1 rue des Essais", "97400 SAINT DENIS"),
                    "02 62 00 00 28",
                    List.of("Tribunal administratif de La Réunion", "27 rue Félix-Guyon, 97400 Saint-Denis")));

    private static final int JOURS_OUVERTS = 30;
    private static final int JOURS_DE_RETOUR = 21;

    private final ComptesDeDemonstration comptes;
    private final DossiersDeDemonstration dossiers;
    private final ElevesDeDemonstration eleves;
    private final AntecedentsDeDemonstration antecedents;
    private final Campagnes campagnes;
    private final CanalDeVersement canal;
    private final Horloge horloge;

    DonneesDeDemonstration(
            ComptesDeDemonstration comptes,
            DossiersDeDemonstration dossiers,
            ElevesDeDemonstration eleves,
            AntecedentsDeDemonstration antecedents,
            Campagnes campagnes,
            CanalDeVersement canal,
            Horloge horloge) {
        this.comptes = comptes;
        this.dossiers = dossiers;
        this.eleves = eleves;
        this.antecedents = antecedents;
        this.campagnes = campagnes;
        this.canal = canal;
        this.horloge = horloge;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        comptes.creer();
        antecedents.creer();
        // registrations are made in the autumn for the exams of the following spring
        var session = horloge.aujourdhui(Horloge.PARIS).plusMonths(6).getYear();
        for (var service : SERVICES) {
            ouvrir(service, session);
        }
        LOG.info("Démonstration prête : session {}, comptes énumérés sur la page de connexion", session);
    }

    private void ouvrir(Service service, int session) {
        var zone = horloge.zone(service.academie());
        var jour = horloge.aujourdhui(zone);
        var cloture = jour.plusDays(JOURS_OUVERTS);
        var connue = campagnes.pour(service.academie(), session);
        if (connue.isEmpty()) {
            campagnes.decider(campagne(service, session, zone, jour, cloture));
            comptes.chef(service.academie()).ifPresent(chef -> recevoirEnLigne(service.academie(), session, chef));
            dossiers.creer(service.academie(), session);
            eleves.creer(service.academie());
        } else if (connue.get().closeA(horloge.maintenant())) {
            campagnes.reporter(
                    service.academie(),
                    session,
                    cloture.atTime(LocalTime.of(17, 0)).atZone(zone).toInstant(),
                    cloture.plusDays(JOURS_DE_RETOUR));
        }
    }

    /** Where the demonstration has a head of office, documents come on line as well as by post. */
    private void recevoirEnLigne(String academie, int session, Agent chef) {
        Perimetre.dans(Perimetre.de(academie), () -> canal.regler(academie, session, true, chef));
    }

    private static Campagne campagne(Service service, int session, ZoneId zone, LocalDate jour, LocalDate cloture) {
        return new Campagne(
                service.academie(),
                session,
                jour.minusDays(1).atStartOfDay(zone).toInstant(),
                cloture.atTime(LocalTime.of(17, 0)).atZone(zone).toInstant(),
                cloture.plusDays(JOURS_DE_RETOUR),
                service.mode(),
                "Division des examens et concours",
                service.adresse(),
                service.telephone(),
                "examens." + service.academie() + "@demonstration.invalid",
                service.tribunal(),
                Optional.empty());
    }
}
