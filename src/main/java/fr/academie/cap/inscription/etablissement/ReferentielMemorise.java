package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Le référentiel pendant la lecture d'une liste : mille élèves d'un établissement posent les mêmes questions. */
final class ReferentielMemorise implements ReferentielDeSaisie {

    private final ReferentielDeSaisie source;
    private final Map<List<Object>, Object> reponses = new HashMap<>();

    ReferentielMemorise(ReferentielDeSaisie source) {
        this.source = source;
    }

    @SuppressWarnings("unchecked")
    private <T> T une(Supplier<T> question, Object... cle) {
        return (T) reponses.computeIfAbsent(List.of(cle), k -> question.get());
    }

    @Override
    public List<Departement> departements() {
        return une(source::departements, "departements");
    }

    @Override
    public Optional<Departement> departementDeNaissance(String code, int annee) {
        return une(() -> source.departementDeNaissance(code, annee), "departementDeNaissance", code, annee);
    }

    @Override
    public int arrondissements(String departement) {
        return une(() -> source.arrondissements(departement), "arrondissements", departement);
    }

    @Override
    public List<Commune> communes(String codePostal) {
        return une(() -> source.communes(codePostal), "communes", codePostal);
    }

    @Override
    public boolean codePostalPlausible(String codePostal) {
        return une(() -> source.codePostalPlausible(codePostal), "codePostalPlausible", codePostal);
    }

    @Override
    public Optional<String> academieDeResidence(String codePostal, String localite) {
        return une(() -> source.academieDeResidence(codePostal, localite), "academieDeResidence", codePostal, localite);
    }

    @Override
    public List<Pays> pays() {
        return une(source::pays, "pays");
    }

    @Override
    public List<Categorie> categories() {
        return une(source::categories, "categories");
    }

    @Override
    public List<Etablissement> etablissements(String academie) {
        return une(() -> source.etablissements(academie), "etablissements", academie);
    }

    @Override
    public List<Etablissement> chercherEtablissements(String academie, String saisie, int plafond) {
        return source.chercherEtablissements(academie, saisie, plafond);
    }

    @Override
    public Optional<Etablissement> etablissement(String academie, String code) {
        return une(() -> source.etablissement(academie, code), "etablissement", academie, code);
    }

    @Override
    public boolean convient(Etablissement etablissement, String academie, Categorie categorie) {
        return une(
                () -> source.convient(etablissement, academie, categorie),
                "convient",
                etablissement,
                academie,
                categorie);
    }

    @Override
    public List<Specialite> specialites(int session) {
        return une(() -> source.specialites(session), "specialites", session);
    }

    @Override
    public Optional<Specialite> specialite(String code) {
        return une(() -> source.specialite(code), "specialite", code);
    }

    @Override
    public Optional<Reglement> reglement(String specialite, int session) {
        return une(() -> source.reglement(specialite, session), "reglement", specialite, session);
    }

    @Override
    public List<DiplomeOuvrant> diplomesOuvrantDroit(String specialite, int session) {
        return une(() -> source.diplomesOuvrantDroit(specialite, session), "diplomesOuvrantDroit", specialite, session);
    }

    @Override
    public String nomAcademie(String code) {
        return une(() -> source.nomAcademie(code), "nomAcademie", code);
    }

    @Override
    public Optional<Pays> paysParNom(String nom) {
        return une(() -> source.paysParNom(nom), "paysParNom", nom);
    }
}
