package fr.academie.cap.regles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Un changement de la loi, daté par jour ou par session. Une version du droit est l'ensemble des dispositions en vigueur
 * à un repère : elle ne peut donc ni se chevaucher ni laisser de trou.
 */
public enum Disposition {
    TRONC(2002, "2002-09-01", "décret n° 2002-463, art. 24 : premières dispositions applicables"),
    ARTICLES_DE_SPECIALITE(2002, "spécialité", "décret n° 2002-463, art. 25 : mise en conformité des arrêtés"),
    REMPLACEMENT(2002, 2003, "décret n° 2002-463, art. 24 : épreuves de remplacement"),
    DEROGATION_A_LA_SESSION_UNIQUE(2002, "2003-08-07", "arrêté du 29 juillet 2003 : motifs de la dérogation"),
    ANNEE_CIVILE(2004, "2004-09-01", "décret n° 2004-749 : majorité à la fin de l'année civile"),
    CCF_OU_TERMINAL(2004, "2004-09-01", "décret n° 2004-749 : autres épreuves en CCF ou en contrôle terminal"),
    PFMP_REDUITE(2004, "2004-09-01", "décret n° 2004-749 : positionnement et huit semaines"),
    VAE_CONSERVEE(2004, "2004-09-01", "décret n° 2004-749 : unités acquises par validation de l'expérience"),
    CODE(2006, "2006-05-24", "décret n° 2006-583 : codification"),
    EPS_HORS_SCOLAIRES_ET_APPRENTIS(2006, "2006-05-24", "Code, D337-19 : cercle de la dispense d'EPS"),
    ADMISSION_PAR_CATEGORIE(2009, "2009-02-12", "décret n° 2009-147 : catégories de candidats admis"),
    BLOCS(2009, "2016-06-13", "décret n° 2016-772 : unités et blocs de compétences"),
    NOMBRE_D_UNITES_LIBRE(2018, 2018, "décret n° 2017-961 : nombre d'unités obligatoires"),
    NOTES_ENTRE_SPECIALITES(2018, 2018, "arrêté du 10 mai 2017 : notes gardées d'une spécialité à l'autre"),
    UNITES_GENERALES_DE_2019(2018, 2021, "arrêté du 30 août 2019 : unités générales, deux facultatives"),
    CHEF_D_OEUVRE(2018, 2021, "décret n° 2019-1236 et arrêté du 28 novembre 2019 : chef-d'œuvre"),
    AVIS_DU_CONSEIL(2018, "2020-09-01", "arrêté du 17 juin 2020 : pièces de la demande d'habilitation"),
    CONTRATS_PARTAGES(2021, "2021-04-28", "Code, D337-21 : deux CAP pour un contrat partagé"),
    CCF_DE_DROIT(2021, "2021-07-18", "décret n° 2021-940 : CFA d'établissements publics"),
    NIVEAU_3(2024, 2024, "décret n° 2024-122 : niveau 3 du cadre national"),
    EXPERIENCE_PROUVEE(2024, 2024, "décret n° 2024-122 : quatorze semaines d'expérience"),
    MENTIONS(2024, 2024, "décret n° 2024-122 : mentions");

    private final int version;
    private final @Nullable LocalDate jour;
    private final int session;
    private final String source;

    Disposition(int version, String entree, String source) {
        this.version = version;
        this.jour = entree.startsWith("20") ? LocalDate.parse(entree) : null;
        this.session = 0;
        this.source = source;
    }

    Disposition(int version, int session, String source) {
        this.version = version;
        this.jour = null;
        this.session = session;
        this.source = source;
    }

    /** Année de la version nommée à laquelle cette disposition appartient. */
    public int version() {
        return version;
    }

    /** Le texte d'où elle vient. */
    public String source() {
        return source;
    }

    boolean enVigueur(Repere repere, Parametres parametres) {
        if (this == ARTICLES_DE_SPECIALITE) {
            var depuis = repere.conformeDepuis();
            var limite = parametres.limiteDeMiseEnConformite();
            return !repere.jour().isBefore(depuis == null || depuis.isAfter(limite) ? limite : depuis);
        }
        if (this == EPS_HORS_SCOLAIRES_ET_APPRENTIS) {
            return !repere.jour().isBefore(parametres.cercleEpsRestreintDepuis());
        }
        if (this == CHEF_D_OEUVRE && repere.session() > parametres.derniereSessionDuChefDOeuvre()) {
            return false;
        }
        return jour == null ? repere.session() >= session : !repere.jour().isBefore(jour);
    }
}
