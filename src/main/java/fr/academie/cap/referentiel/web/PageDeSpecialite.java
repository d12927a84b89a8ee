package fr.academie.cap.referentiel.web;

import fr.academie.cap.referentiel.DiplomesOuvrantDroit;
import fr.academie.cap.referentiel.HistoireDuReferentiel;
import fr.academie.cap.referentiel.PropositionDeReglement;
import fr.academie.cap.referentiel.PropositionsDeReglement;
import fr.academie.cap.referentiel.Reglement;
import fr.academie.cap.referentiel.Specialite;
import fr.academie.cap.referentiel.UniteDExamen;
import fr.academie.cap.web.Onglet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Met une spécialité, ses règlements et ses diplômes en lignes lisibles. */
@Component
class PageDeSpecialite {

    /** @param suite codes of what replaces it */
    public record Ligne(String code, String libelle, String sessions, String suite) {}

    public record Version(String libelle, String sessions, String source, String connue) {}

    public record Unite(
            String code,
            String epreuve,
            String libelle,
            String nature,
            String coefficient,
            String mode,
            String duree,
            boolean facultative) {}

    /** @param courant false for what was known once and was corrected */
    public record VueDeReglement(
            String titre,
            int debut,
            boolean verifie,
            boolean courant,
            String facultatives,
            String citation,
            String auteurs,
            String connu,
            List<Unite> unites) {}

    public record Attente(long id, String sessions, String qui) {}

    private final HistoireDuReferentiel histoire;
    private final PropositionsDeReglement propositions;
    private final DiplomesOuvrantDroit diplomes;
    private final Personnes personnes;

    PageDeSpecialite(
            HistoireDuReferentiel histoire,
            PropositionsDeReglement propositions,
            DiplomesOuvrantDroit diplomes,
            Personnes personnes) {
        this.histoire = histoire;
        this.propositions = propositions;
        this.diplomes = diplomes;
        this.personnes = personnes;
    }

    /** The three lists of the administration. */
    List<Onglet> onglets(String courant) {
        var attente = propositions.enAttente().size();
        return Stream.of(
                        new Onglet("Spécialités", "/referentiel/specialites", histoire.specialites(), false),
                        new Onglet("Règlements à vérifier", "/referentiel/reglements", attente, false),
                        new Onglet("Imports", "/referentiel/imports", histoire.imports(), false))
                .map(o -> new Onglet(
                        o.libelle(), o.adresse(), o.nombre(), o.adresse().equals(courant)))
                .toList();
    }

    static Ligne ligne(Specialite specialite) {
        return new Ligne(
                specialite.code(),
                specialite.libelle(),
                sessions(specialite),
                String.join(", ", specialite.nouveaux()));
    }

    static String sessions(Specialite specialite) {
        var fin = specialite.derniereSession();
        var ouverte = fin.isPresent()
                ? "de " + specialite.premiereSession() + " à " + fin.getAsInt()
                : "depuis " + specialite.premiereSession();
        var rattrapage = specialite.sessionRattrapage();
        return rattrapage.isPresent() ? ouverte + ", rattrapage " + rattrapage.getAsInt() : ouverte;
    }

    /** A règlement's last session is the one before the first it no longer rules. */
    static String sessions(int debut, OptionalInt fin) {
        if (fin.isEmpty()) {
            return "à partir de la session " + debut;
        }
        return fin.getAsInt() - 1 == debut ? "session " + debut : "sessions " + debut + " à " + (fin.getAsInt() - 1);
    }

    void remplir(Specialite specialite, Model modele) {
        var code = specialite.code();
        var reglements = histoire.reglements(code).stream().map(this::reglement).toList();
        modele.addAttribute("specialite", specialite);
        modele.addAttribute("sessions", sessions(specialite));
        modele.addAttribute(
                "versions",
                histoire.specialite(code).stream().map(this::version).toList());
        modele.addAttribute(
                "reglements",
                reglements.stream().filter(VueDeReglement::courant).toList());
        modele.addAttribute(
                "anciens", reglements.stream().filter(r -> !r.courant()).toList());
        modele.addAttribute(
                "attentes",
                propositions.surSpecialite(code).stream()
                        .filter(PropositionDeReglement::attend)
                        .map(this::attente)
                        .toList());
        modele.addAttribute("diplomes", diplomes.pour(code, derniere(specialite)));
    }

    private static int derniere(Specialite specialite) {
        return specialite.derniereSession().orElse(Math.max(specialite.premiereSession(), 2027));
    }

    Attente attente(PropositionDeReglement proposition) {
        var reglement = proposition.reglement();
        return new Attente(
                proposition.id(),
                sessions(reglement.sessionDebut(), reglement.sessionFin()),
                personnes.nom(proposition.saisiPar()) + ", " + Personnes.moment(proposition.saisiLe()));
    }

    private Version version(HistoireDuReferentiel.VersionDeSpecialite version) {
        return new Version(
                version.specialite().libelle(),
                sessions(version.specialite()),
                version.source().equals("BCN") ? "Nomenclature BCN" : "Saisie livrée",
                connue(version.connueDu(), version.connueJusqua()));
    }

    private VueDeReglement reglement(HistoireDuReferentiel.VersionDeReglement version) {
        var reglement = version.reglement();
        var auteurs = version.saisiPar()
                .map(qui -> "Saisi par " + personnes.nom(qui)
                        + version.verifiePar()
                                .map(v -> ", vérifié par " + personnes.nom(v))
                                .orElse(""))
                .orElse("Livré avec Capitole");
        return new VueDeReglement(
                majuscule(sessions(reglement.sessionDebut(), reglement.sessionFin())),
                reglement.sessionDebut(),
                reglement.verifie(),
                version.connuJusqua() == null,
                facultatives(reglement.facultativesMax()),
                reglement.citation(),
                auteurs,
                connue(version.connuDu(), version.connuJusqua()),
                unites(reglement));
    }

    static List<Unite> unites(Reglement reglement) {
        return reglement.unites().stream().map(PageDeSpecialite::unite).toList();
    }

    static String facultatives(int max) {
        return max == 0 ? "aucune" : max == 1 ? "une au plus" : "deux au plus";
    }

    private static Unite unite(UniteDExamen unite) {
        return new Unite(
                unite.code(),
                unite.epreuve(),
                unite.libelle(),
                unite.nature().libelle(),
                unite.coefficient().isPresent()
                        ? String.valueOf(unite.coefficient().getAsInt())
                        : "inconnu",
                mode(unite.mode()),
                unite.duree().orElse(""),
                unite.facultative());
    }

    static String mode(UniteDExamen.Mode mode) {
        return switch (mode) {
            case SELON_VOIE -> "Selon la voie";
            case CCF -> "CCF";
            case PONCTUELLE -> "Ponctuelle";
        };
    }

    private static String connue(java.time.Instant du, java.time.@Nullable Instant jusqua) {
        return "connu depuis le " + Personnes.moment(du)
                + (jusqua == null ? "" : ", corrigé le " + Personnes.moment(jusqua));
    }

    private static String majuscule(String texte) {
        return texte.isEmpty()
                ? texte
                : texte.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + texte.substring(1);
    }
}
