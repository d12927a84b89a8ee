package fr.academie.cap.web.securite;

import static fr.academie.cap.identite.Role.ADMIN_REFERENTIEL;
import static fr.academie.cap.identite.Role.ADMIN_TECHNIQUE;
import static fr.academie.cap.identite.Role.CHEF_BUREAU_DEC;
import static fr.academie.cap.identite.Role.ETABLISSEMENT;
import static fr.academie.cap.identite.Role.GESTIONNAIRE_DEC;
import static fr.academie.cap.identite.Role.PILOTE_PROCESSUS;
import static fr.academie.cap.identite.Role.RECTEUR;

import fr.academie.cap.identite.Role;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Toutes les routes du produit et qui peut les emprunter.
 *
 * <p>What is not here is refused. A test compares this list with the controllers both ways, so that a route without
 * an access rule, or a rule without a route, fails the build.
 */
public final class RegistreDesRoutes {

    private static final Set<Role> SERVICE = Set.of(GESTIONNAIRE_DEC, CHEF_BUREAU_DEC);
    private static final Set<Role> DECISION = Set.of(GESTIONNAIRE_DEC, CHEF_BUREAU_DEC, RECTEUR);
    private static final Set<Role> CHEF = Set.of(CHEF_BUREAU_DEC);
    private static final Set<Role> ADMINISTRATION = Set.of(ADMIN_TECHNIQUE);
    private static final Set<Role> REFERENTIEL = Set.of(ADMIN_REFERENTIEL);
    private static final Set<Role> PERSONNEL =
            Set.of(ADMIN_REFERENTIEL, GESTIONNAIRE_DEC, CHEF_BUREAU_DEC, RECTEUR, PILOTE_PROCESSUS, ADMIN_TECHNIQUE);

    private static final Set<Role> ETABLISSEMENTS = Set.of(ETABLISSEMENT);
    private static final Set<Role> BUREAU = Set.of(
            ETABLISSEMENT,
            ADMIN_REFERENTIEL,
            GESTIONNAIRE_DEC,
            CHEF_BUREAU_DEC,
            RECTEUR,
            PILOTE_PROCESSUS,
            ADMIN_TECHNIQUE);

    /** @param roles empty: everyone, signed in or not */
    public record Route(HttpMethod methode, String motif, Set<Role> roles) {

        public boolean publique() {
            return roles.isEmpty();
        }
    }

    private static final List<Route> ROUTES = List.of(
            publique(HttpMethod.GET, "/"),
            publique(HttpMethod.GET, "/connexion"),
            publique(HttpMethod.GET, "/aide"),
            publique(HttpMethod.GET, "/accessibilite"),
            publique(HttpMethod.GET, "/mentions-legales"),
            publique(HttpMethod.GET, "/donnees-personnelles"),
            publique(HttpMethod.GET, "/simulateurs"),
            publique(HttpMethod.GET, "/simulateurs/horloge-legale"),
            publique(HttpMethod.GET, "/simulateurs/horloge-legale/echeance.ics"),
            publique(HttpMethod.GET, "/simulateurs/forme-et-mode"),
            publique(HttpMethod.GET, "/simulateurs/garder-ou-repasser"),
            publique(HttpMethod.GET, "/inscription/recapitulatif.pdf"),
            pour(DECISION, HttpMethod.GET, "/corbeille"),
            pour(DECISION, HttpMethod.GET, "/corbeille/taches/{id}"),
            pour(DECISION, HttpMethod.POST, "/corbeille/taches/{id}/prise"),
            pour(DECISION, HttpMethod.POST, "/corbeille/taches/{id}/remise"),
            pour(DECISION, HttpMethod.POST, "/corbeille/taches/{id}/accomplissement"),
            pour(SERVICE, HttpMethod.GET, "/reception"),
            pour(SERVICE, HttpMethod.POST, "/reception"),
            pour(SERVICE, HttpMethod.GET, "/tirages"),
            pour(SERVICE, HttpMethod.POST, "/tirages/preparation"),
            pour(SERVICE, HttpMethod.POST, "/tirages/{id}/production"),
            pour(SERVICE, HttpMethod.GET, "/tirages/{id}/document.pdf"),
            pour(SERVICE, HttpMethod.POST, "/tirages/{id}/impression"),
            pour(SERVICE, HttpMethod.POST, "/tirages/{id}/remise"),
            pour(SERVICE, HttpMethod.GET, "/tirages/courriels"),
            pour(SERVICE, HttpMethod.POST, "/tirages/courriels/{id}/renvoi"),
            pour(DECISION, HttpMethod.GET, "/dossiers"),
            pour(DECISION, HttpMethod.GET, "/dossiers/{cle}"),
            pour(DECISION, HttpMethod.GET, "/dossiers/{cle}/versions"),
            pour(SERVICE, HttpMethod.GET, "/dossiers/{cle}/confirmation.pdf"),
            pour(SERVICE, HttpMethod.POST, "/dossiers/{cle}/correction"),
            pour(SERVICE, HttpMethod.GET, "/dossiers/{dossier}/messages"),
            pour(SERVICE, HttpMethod.POST, "/dossiers/{dossier}/messages"),
            pour(CHEF, HttpMethod.GET, "/inscriptions-anterieures"),
            pour(CHEF, HttpMethod.POST, "/inscriptions-anterieures"),
            pour(CHEF, HttpMethod.GET, "/inscriptions-anterieures/{id}"),
            pour(CHEF, HttpMethod.GET, "/inscriptions-anterieures/{id}/rapport.csv"),
            pour(CHEF, HttpMethod.POST, "/inscriptions-anterieures/{id}/application"),
            pour(CHEF, HttpMethod.GET, "/campagnes"),
            pour(CHEF, HttpMethod.GET, "/campagnes/{cle}"),
            pour(CHEF, HttpMethod.GET, "/campagnes/nouvelle"),
            pour(CHEF, HttpMethod.POST, "/campagnes/nouvelle"),
            pour(CHEF, HttpMethod.GET, "/campagnes/{campagne}/reglages"),
            pour(CHEF, HttpMethod.POST, "/campagnes/{campagne}/reglages"),
            pour(CHEF, HttpMethod.GET, "/campagnes/{campagne}/report"),
            pour(CHEF, HttpMethod.POST, "/campagnes/{campagne}/report"),
            pour(CHEF, HttpMethod.POST, "/campagnes/{campagne}/report/confirmation"),
            pour(CHEF, HttpMethod.POST, "/campagnes/{cle}/versement"),
            pour(CHEF, HttpMethod.POST, "/campagnes/{cle}/suivi-simplifie"),
            pour(ADMINISTRATION, HttpMethod.GET, "/comptes"),
            pour(ADMINISTRATION, HttpMethod.GET, "/comptes/nouveau"),
            pour(ADMINISTRATION, HttpMethod.POST, "/comptes/nouveau"),
            pour(ADMINISTRATION, HttpMethod.GET, "/comptes/{id}"),
            pour(ADMINISTRATION, HttpMethod.POST, "/comptes/{id}/identite"),
            pour(ADMINISTRATION, HttpMethod.POST, "/comptes/{id}/titres"),
            pour(ADMINISTRATION, HttpMethod.POST, "/comptes/{id}/titres/retrait"),
            pour(ADMINISTRATION, HttpMethod.POST, "/comptes/{id}/suspension"),
            pour(ADMINISTRATION, HttpMethod.POST, "/comptes/{id}/retablissement"),
            pour(ADMINISTRATION, HttpMethod.POST, "/comptes/{id}/lien"),
            publique(HttpMethod.GET, "/compte/mot-de-passe"),
            publique(HttpMethod.POST, "/compte/mot-de-passe"),
            publique(HttpMethod.GET, "/compte/oubli"),
            publique(HttpMethod.POST, "/compte/oubli"),
            publique(HttpMethod.GET, "/compte/oubli/envoi"),
            pour(BUREAU, HttpMethod.GET, "/compte/changement"),
            pour(BUREAU, HttpMethod.POST, "/compte/changement"),
            pour(SERVICE, HttpMethod.GET, "/dossiers/{cle}/pieces/{id}"),
            pour(ETABLISSEMENTS, HttpMethod.GET, "/etablissement"),
            pour(ETABLISSEMENTS, HttpMethod.GET, "/etablissement/{uai}/eleves"),
            pour(ETABLISSEMENTS, HttpMethod.GET, "/etablissement/{uai}/eleves.csv"),
            pour(ETABLISSEMENTS, HttpMethod.GET, "/etablissement/{uai}/eleves/{numero}"),
            pour(ETABLISSEMENTS, HttpMethod.POST, "/etablissement/{uai}/eleves/{numero}/verification"),
            pour(ETABLISSEMENTS, HttpMethod.POST, "/etablissement/{uai}/eleves/{numero}/signalement"),
            pour(ETABLISSEMENTS, HttpMethod.GET, "/etablissement/{uai}/confirmations"),
            pour(ETABLISSEMENTS, HttpMethod.GET, "/etablissement/{uai}/confirmations.pdf"),
            pour(ETABLISSEMENTS, HttpMethod.GET, "/etablissement/{uai}/listes"),
            pour(ETABLISSEMENTS, HttpMethod.POST, "/etablissement/{uai}/listes"),
            pour(ETABLISSEMENTS, HttpMethod.GET, "/etablissement/{uai}/listes/modele.csv"),
            pour(ETABLISSEMENTS, HttpMethod.GET, "/etablissement/{uai}/listes/{id}"),
            pour(ETABLISSEMENTS, HttpMethod.GET, "/etablissement/{uai}/listes/{id}/rapport.csv"),
            pour(ETABLISSEMENTS, HttpMethod.POST, "/etablissement/{uai}/listes/{id}/application"),
            pour(BUREAU, HttpMethod.GET, "/bureau"),
            pour(PERSONNEL, HttpMethod.GET, "/processus/{piece:[a-z-]+}/{nom:[a-z-]+}.bpmn"),
            pour(REFERENTIEL, HttpMethod.GET, "/referentiel/specialites"),
            pour(REFERENTIEL, HttpMethod.GET, "/referentiel/specialites/{code}"),
            pour(REFERENTIEL, HttpMethod.GET, "/referentiel/specialites/{code}/reglement"),
            pour(REFERENTIEL, HttpMethod.POST, "/referentiel/specialites/{code}/reglement"),
            pour(REFERENTIEL, HttpMethod.GET, "/referentiel/reglements"),
            pour(REFERENTIEL, HttpMethod.GET, "/referentiel/reglements/{id}"),
            pour(REFERENTIEL, HttpMethod.POST, "/referentiel/reglements/{id}/decision"),
            pour(REFERENTIEL, HttpMethod.GET, "/referentiel/imports"),
            pour(REFERENTIEL, HttpMethod.POST, "/referentiel/imports"),
            pour(REFERENTIEL, HttpMethod.GET, "/referentiel/imports/{id}"),
            pour(REFERENTIEL, HttpMethod.POST, "/referentiel/imports/{id}/application"),
            pour(REFERENTIEL, HttpMethod.GET, "/referentiel/imports/{id}/rapport.csv"),
            publique(HttpMethod.GET, "/inscription"),
            publique(HttpMethod.POST, "/inscription"),
            publique(HttpMethod.GET, "/inscription/academie"),
            publique(HttpMethod.POST, "/inscription/academie"),
            publique(HttpMethod.GET, "/inscription/academie/{departement}"),
            publique(HttpMethod.POST, "/inscription/academie/{departement}"),
            publique(HttpMethod.GET, "/inscription/etapes/origine"),
            publique(HttpMethod.POST, "/inscription/etapes/origine"),
            publique(HttpMethod.GET, "/inscription/etapes/origine/reprise"),
            publique(HttpMethod.POST, "/inscription/etapes/origine/reprise"),
            publique(HttpMethod.POST, "/inscription/etapes/origine/reprise/envoi"),
            publique(HttpMethod.POST, "/inscription/etapes/origine/reprise/code"),
            publique(HttpMethod.GET, "/inscription/etapes/etat-civil"),
            publique(HttpMethod.POST, "/inscription/etapes/etat-civil"),
            publique(HttpMethod.GET, "/inscription/etapes/coordonnees"),
            publique(HttpMethod.POST, "/inscription/etapes/coordonnees"),
            publique(HttpMethod.GET, "/inscription/etapes/situation"),
            publique(HttpMethod.POST, "/inscription/etapes/situation"),
            publique(HttpMethod.GET, "/inscription/etapes/specialite"),
            publique(HttpMethod.POST, "/inscription/etapes/specialite"),
            publique(HttpMethod.GET, "/inscription/etapes/acquis"),
            publique(HttpMethod.POST, "/inscription/etapes/acquis"),
            publique(HttpMethod.GET, "/inscription/etapes/acquis/{rang:[0-9]}"),
            publique(HttpMethod.POST, "/inscription/etapes/acquis/{rang:[0-9]}"),
            publique(HttpMethod.GET, "/inscription/etapes/acquis/bilan"),
            publique(HttpMethod.POST, "/inscription/etapes/acquis/bilan"),
            publique(HttpMethod.GET, "/inscription/etapes/epreuves"),
            publique(HttpMethod.POST, "/inscription/etapes/epreuves"),
            publique(HttpMethod.GET, "/inscription/etapes/recapitulatif"),
            publique(HttpMethod.POST, "/inscription/etapes/recapitulatif"),
            publique(HttpMethod.GET, "/inscription/reprise"),
            publique(HttpMethod.POST, "/inscription/reprise"),
            publique(HttpMethod.GET, "/inscription/reprise/envoi"),
            publique(HttpMethod.GET, "/inscription/reprise/{jeton}"),
            publique(HttpMethod.POST, "/inscription/reprise/{jeton}"),
            publique(HttpMethod.GET, "/inscription/abandon"),
            publique(HttpMethod.POST, "/inscription/abandon"),
            publique(HttpMethod.GET, "/inscription/confirmation"),
            publique(HttpMethod.POST, "/inscription/confirmation/modification"),
            publique(HttpMethod.POST, "/inscription/quitter"),
            publique(HttpMethod.GET, "/inscription/connexion"),
            publique(HttpMethod.POST, "/inscription/connexion"),
            publique(HttpMethod.POST, "/inscription/suivi"),
            publique(HttpMethod.GET, "/inscription/code"),
            publique(HttpMethod.POST, "/inscription/code"),
            publique(HttpMethod.GET, "/inscription/code/saisie"),
            publique(HttpMethod.POST, "/inscription/code/saisie"),
            publique(HttpMethod.GET, "/inscription/lien"),
            publique(HttpMethod.POST, "/inscription/lien"),
            publique(HttpMethod.GET, "/inscription/lien/{jeton}"),
            publique(HttpMethod.POST, "/inscription/lien/{jeton}"),
            publique(HttpMethod.GET, "/captcha/defi"),
            publique(HttpMethod.GET, "/inscription/dossier"),
            publique(HttpMethod.GET, "/inscription/dossier/versions"),
            publique(HttpMethod.POST, "/inscription/dossier/modification"),
            publique(HttpMethod.GET, "/inscription/dossier/pieces"),
            publique(HttpMethod.POST, "/inscription/dossier/pieces"),
            publique(HttpMethod.POST, "/inscription/dossier/pieces/{id}/retrait"),
            publique(HttpMethod.GET, "/inscription/dossier/echeances.ics"),
            publique(HttpMethod.GET, "/inscription/dossier/lecteurs"),
            publique(HttpMethod.POST, "/inscription/dossier/export"),
            // Only with an identity provider for candidates; its own doors, /identite/depart and /retour, are filters.
            publique(HttpMethod.POST, "/inscription/dossier/identite"),
            publique(HttpMethod.POST, "/inscription/dossier/identite/retrait"),
            publique(HttpMethod.GET, "/inscription/dossier/messages"),
            publique(HttpMethod.POST, "/inscription/dossier/messages"),
            // The law, open to all: nothing is stored, nobody is known. The API answers in a chain of its own.
            publique(HttpMethod.GET, "/droit"),
            publique(HttpMethod.GET, "/droit/articles/{cle:[a-z0-9-]+}"),
            publique(HttpMethod.GET, "/droit/points-a-confirmer"),
            publique(HttpMethod.GET, "/droit/api"),
            publique(HttpMethod.GET, "/api/v1/openapi.yaml"),
            publique(HttpMethod.GET, "/api/v1/openapi.json"),
            publique(HttpMethod.POST, "/api/v1/regles/admission"),
            publique(HttpMethod.POST, "/api/v1/regles/forme"),
            publique(HttpMethod.POST, "/api/v1/regles/mode-evaluation"),
            publique(HttpMethod.POST, "/api/v1/regles/dispense-eps"),
            publique(HttpMethod.POST, "/api/v1/regles/notes-conservees"),
            publique(HttpMethod.POST, "/api/v1/regles/delivrance"),
            publique(HttpMethod.POST, "/api/v1/regles/remplacement"),
            publique(HttpMethod.POST, "/api/v1/regles/composition-jury"),
            publique(HttpMethod.POST, "/api/v1/regles/echeance-legale"),
            // Only in demonstration: no controller answers them elsewhere.
            publique(HttpMethod.GET, "/demo/courriels"),
            publique(HttpMethod.GET, "/demo/courriels/{id}"),
            publique(HttpMethod.GET, "/demo/courriels/{id}/html"),
            publique(HttpMethod.GET, "/demo/courriels/{id}/pieces/{rang}"),
            publique(HttpMethod.GET, "/demo/courriels/{id}/source"));

    private RegistreDesRoutes() {}

    public static List<Route> routes() {
        return ROUTES;
    }

    private static Route publique(HttpMethod methode, String motif) {
        return new Route(methode, motif, Set.of());
    }

    private static Route pour(Set<Role> roles, HttpMethod methode, String motif) {
        return new Route(methode, motif, roles);
    }
}
