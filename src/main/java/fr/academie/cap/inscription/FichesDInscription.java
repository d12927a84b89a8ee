package fr.academie.cap.inscription;

import fr.academie.cap.courrier.lettres.InscriptionImprimable;
import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.regles.Changement;
import fr.academie.cap.web.Fiche;
import fr.academie.cap.web.Fiche.AvisDeDroit;
import fr.academie.cap.web.Fiche.Ligne;
import fr.academie.cap.web.Fiche.Section;
import fr.academie.cap.web.FichesDeDossier;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Le dossier d'inscription en une fiche : ce qui presse, ce qui est déclaré, ce que dit le droit. */
@Component
class FichesDInscription implements FichesDeDossier {

    private final Dossiers dossiers;
    private final VersionsDossier versions;
    private final Receptions receptions;
    private final Recevabilite recevabilite;
    private final FichesImprimables imprimables;
    private final Horloge horloge;

    FichesDInscription(
            Dossiers dossiers,
            VersionsDossier versions,
            Receptions receptions,
            Recevabilite recevabilite,
            FichesImprimables imprimables,
            Horloge horloge) {
        this.dossiers = dossiers;
        this.versions = versions;
        this.receptions = receptions;
        this.recevabilite = recevabilite;
        this.imprimables = imprimables;
        this.horloge = horloge;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Fiche> fiche(String cle) {
        return CleMetier.chercher(cle)
                .flatMap(dossiers::parCle)
                .flatMap(dossier -> versions.findById(new VersionDossier.Cle(dossier.getId(), dossier.ordre()))
                        .map(version -> fiche(dossier, version)));
    }

    private Fiche fiche(Dossier dossier, VersionDossier version) {
        var imprimable = imprimables.fiche(dossier, version.saisie());
        return new Fiche(
                dossier.nomComplet(),
                dossier.numeroAffiche().toString(),
                dossier.etat().libelle(),
                "/dossiers/" + dossier.cle(),
                alertes(dossier),
                List.of(
                        candidature(dossier, imprimable),
                        etatCivil(imprimable),
                        coordonnees(imprimable),
                        epreuves(imprimable)),
                avis(dossier, version));
    }

    private List<String> alertes(Dossier dossier) {
        var alertes = new ArrayList<String>();
        receptions
                .dernierOrdreLu(dossier)
                .filter(ordre -> ordre != dossier.ordre())
                .ifPresent(ordre -> alertes.add("Le papier reçu porte l'ordre " + ordre
                        + " ; le dossier en est à l'ordre " + dossier.ordre() + "."));
        if (dossier.mineur()) {
            alertes.add("Candidat mineur : la signature du représentant légal et le justificatif de formation sont"
                    + " nécessaires.");
        }
        return alertes;
    }

    private Section candidature(Dossier dossier, InscriptionImprimable i) {
        var valide = LocalDateTime.ofInstant(dossier.valideLe(), horloge.zone(dossier.academie()));
        return new Section(
                "Candidature",
                List.of(
                        new Ligne(
                                "Spécialité",
                                "CAP " + i.candidature().specialite() + " ("
                                        + i.candidature().codeSpecialite() + ")"),
                        new Ligne("Forme", i.candidature().forme()),
                        new Ligne("Catégorie", i.candidature().categorie()),
                        new Ligne("Établissement", i.candidature().etablissement()),
                        new Ligne("Validée le", Dates.instant(valide))));
    }

    private static Section etatCivil(InscriptionImprimable i) {
        return new Section(
                "État civil",
                List.of(
                        new Ligne("Nom de famille", i.etatCivil().nomDeFamille()),
                        new Ligne("Nom d'usage", i.etatCivil().nomDUsage()),
                        new Ligne("Prénoms", i.etatCivil().prenoms()),
                        new Ligne("Naissance", i.etatCivil().naissance()),
                        new Ligne("Lieu de naissance", i.etatCivil().lieuDeNaissance())));
    }

    private static Section coordonnees(InscriptionImprimable i) {
        return new Section(
                "Coordonnées",
                List.of(
                        new Ligne("Adresse", i.coordonnees().adresse().enLigne()),
                        new Ligne("Téléphone", i.coordonnees().telephone()),
                        new Ligne("Mél", i.coordonnees().courriel())));
    }

    private static Section epreuves(InscriptionImprimable i) {
        return new Section(
                "Épreuves",
                i.epreuves().stream()
                        .map(e -> new Ligne(
                                e.unite() + " " + e.libelle(),
                                e.position().libelle() + (e.detail() == null ? "" : " (" + e.detail() + ")")))
                        .toList());
    }

    private List<AvisDeDroit> avis(Dossier dossier, VersionDossier version) {
        var avis = new ArrayList<>(recevabilite.examiner(version.saisie(), dossier.academie(), dossier.session()));
        avis.add(recevabilite.candidatureUnique(dossier));
        return avis.stream()
                .map(a -> new AvisDeDroit(
                        a.question(),
                        a.verdict().estConforme(),
                        a.verdict().motif(),
                        a.verdict().article(),
                        a.verdict().moindreChangement().map(Changement::texte).orElse("")))
                .toList();
    }
}
