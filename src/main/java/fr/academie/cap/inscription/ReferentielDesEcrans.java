package fr.academie.cap.inscription;

import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.referentiel.CategorieCandidat;
import fr.academie.cap.referentiel.Communes;
import fr.academie.cap.referentiel.Departements;
import fr.academie.cap.referentiel.DiplomeOuvrantDroit;
import fr.academie.cap.referentiel.DiplomesOuvrantDroit;
import fr.academie.cap.referentiel.Etablissements;
import fr.academie.cap.referentiel.Reglements;
import fr.academie.cap.referentiel.Specialites;
import fr.academie.cap.referentiel.UniteDExamen;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.Position;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ce que les écrans de saisie demandent, lu dans le référentiel. */
@Component
class ReferentielDesEcrans implements ReferentielDeSaisie {

    private final Academies academies;
    private final Departements departements;
    private final Communes communes;
    private final fr.academie.cap.referentiel.Pays pays;
    private final Etablissements etablissements;
    private final Specialites specialites;
    private final Reglements reglements;
    private final DiplomesOuvrantDroit diplomes;

    ReferentielDesEcrans(
            Academies academies,
            Departements departements,
            Communes communes,
            fr.academie.cap.referentiel.Pays pays,
            Etablissements etablissements,
            Specialites specialites,
            Reglements reglements,
            DiplomesOuvrantDroit diplomes) {
        this.academies = academies;
        this.departements = departements;
        this.communes = communes;
        this.pays = pays;
        this.etablissements = etablissements;
        this.specialites = specialites;
        this.reglements = reglements;
        this.diplomes = diplomes;
    }

    @Override
    public List<Departement> departements() {
        return departements.tous().stream().map(this::departement).toList();
    }

    @Override
    public Optional<Departement> departementDeNaissance(String code, int annee) {
        return departements
                .deNaissance(code, Year.of(Math.min(annee, Year.MAX_VALUE)))
                .map(this::departement);
    }

    private Departement departement(fr.academie.cap.referentiel.Departement departement) {
        return new Departement(
                departement.code(),
                departement.nom(),
                academies.duDepartement(departement.code()).map(a -> a.code()));
    }

    @Override
    public int arrondissements(String departement) {
        return departements.arrondissements(departement).size();
    }

    @Override
    public List<Commune> communes(String codePostal) {
        return communes.parCodePostal(codePostal).stream()
                .map(c -> new Commune(c.nom(), c.departement()))
                .toList();
    }

    @Override
    public boolean codePostalPlausible(String codePostal) {
        return communes.examiner(codePostal) != Communes.CodePostal.INCONNU;
    }

    @Override
    public Optional<String> academieDeResidence(String codePostal, String localite) {
        return academies.deResidence(codePostal, localite).map(a -> a.code());
    }

    @Override
    public List<Pays> pays() {
        return pays.etrangers().stream().map(p -> new Pays(p.code(), p.nom())).toList();
    }

    @Override
    public Optional<Pays> paysParNom(String nom) {
        return pays.parNom(nom).map(p -> new Pays(p.code(), p.nom()));
    }

    @Override
    public List<Categorie> categories() {
        return Arrays.stream(CategorieCandidat.values())
                .map(c -> new Categorie(c.name(), c.libelle(), c.voie(), c.individuel()))
                .toList();
    }

    @Override
    public List<Etablissement> etablissements(String academie) {
        var parCode = new LinkedHashMap<String, Etablissement>();
        Arrays.stream(CategorieCandidat.values())
                .flatMap(c -> etablissements.pour(academie, c).stream())
                .forEach(e -> parCode.putIfAbsent(e.code(), etablissement(e)));
        return parCode.values().stream()
                .sorted(Comparator.comparing(Etablissement::fictif)
                        .thenComparing(Etablissement::ville)
                        .thenComparing(Etablissement::nom))
                .toList();
    }

    @Override
    public List<Etablissement> chercherEtablissements(String academie, String saisie, int plafond) {
        return etablissements.chercher(academie, saisie, plafond).stream()
                .map(ReferentielDesEcrans::etablissement)
                .toList();
    }

    @Override
    public List<Etablissement> zones(String academie) {
        return etablissements.fictifs(academie).stream()
                .map(ReferentielDesEcrans::etablissement)
                .toList();
    }

    /** One row, never the whole académie. */
    @Override
    public Optional<Etablissement> etablissement(String academie, String code) {
        return etablissements
                .parCode(code)
                .filter(e -> e.implantation().equals(academie))
                .map(ReferentielDesEcrans::etablissement);
    }

    @Override
    public boolean etablissementConnu(String academie, String code) {
        return etablissements.connu(code, academie);
    }

    private static Etablissement etablissement(fr.academie.cap.referentiel.Etablissement e) {
        return new Etablissement(e.code(), e.nom(), e.commune().orElse(""), e.fictif());
    }

    @Override
    public boolean convient(Etablissement etablissement, String academie, Categorie categorie) {
        return etablissements.convient(etablissement.code(), academie, CategorieCandidat.valueOf(categorie.code()));
    }

    @Override
    public List<Specialite> specialites(int session) {
        return Stream.concat(
                        specialites.ouvertesALaSession(session).stream(),
                        specialites.enRattrapageALaSession(session).stream())
                .map(ReferentielDesEcrans::specialite)
                .sorted(Comparator.comparing(Specialite::libelle))
                .toList();
    }

    @Override
    public Optional<Specialite> specialite(String code) {
        return specialites.parCode(code).map(ReferentielDesEcrans::specialite);
    }

    private static Specialite specialite(fr.academie.cap.referentiel.Specialite s) {
        return new Specialite(
                s.code(),
                s.libelle(),
                new Faits.SpecialitePresentee(
                        s.code(),
                        s.premiereSession(),
                        ou(s.derniereSession()),
                        ou(s.sessionRattrapage()),
                        false,
                        s.nouveaux()));
    }

    private static @Nullable Integer ou(OptionalInt session) {
        return session.isPresent() ? session.getAsInt() : null;
    }

    @Override
    public Optional<Reglement> reglement(String specialite, int session) {
        return reglements
                .enVigueur(specialite, session)
                .map(r -> new Reglement(
                        r.unites().stream().map(ReferentielDesEcrans::unite).toList(), r.facultativesMax(), List.of()));
    }

    private static Unite unite(UniteDExamen u) {
        return new Unite(u.epreuve(), u.libelle(), u.nature(), u.facultative(), List.of());
    }

    @Override
    public List<DiplomeOuvrant> diplomesOuvrantDroit(String specialite, int session) {
        return diplomes.pour(specialite, session).stream()
                .map(d -> new DiplomeOuvrant(
                        d.codeExamen(),
                        d.codeSpecialite(),
                        d.libelle(),
                        d.effet() == DiplomeOuvrantDroit.Effet.BENEFICE ? Position.BENEFICE : Position.DISPENSE,
                        d.natures(),
                        d.dateDeDecision(),
                        d.lien() != DiplomeOuvrantDroit.Lien.AUTRE))
                .toList();
    }

    @Override
    public String nomAcademie(String code) {
        return academies.parCode(code).map(a -> a.nom()).orElse(code);
    }
}
