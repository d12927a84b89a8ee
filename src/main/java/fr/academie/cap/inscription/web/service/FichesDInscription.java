package fr.academie.cap.inscription.web.service;

import fr.academie.cap.courrier.lettres.InscriptionImprimable;
import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.consultation.LectureDuDossier;
import fr.academie.cap.inscription.consultation.LectureDuDossier.DossierLu;
import fr.academie.cap.inscription.etablissement.Signalements;
import fr.academie.cap.inscription.web.DocumentsVerses;
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

/** Le dossier d'inscription en une fiche : ce qui presse, ce qui est déclaré, ce que dit le droit. */
@Component
class FichesDInscription implements FichesDeDossier {

    private final LectureDuDossier lecture;
    private final DocumentsVerses documents;
    private final Signalements signalements;
    private final Horloge horloge;

    FichesDInscription(
            LectureDuDossier lecture, DocumentsVerses documents, Signalements signalements, Horloge horloge) {
        this.lecture = lecture;
        this.documents = documents;
        this.signalements = signalements;
        this.horloge = horloge;
    }

    @Override
    public Optional<Fiche> fiche(String cle) {
        return lecture.lire(cle).map(this::fiche);
    }

    private Fiche fiche(DossierLu lu) {
        var dossier = lu.dossier();
        return new Fiche(
                dossier.nomComplet(),
                dossier.numeroAffiche().toString(),
                dossier.etat().libelle(),
                "/dossiers/" + dossier.cle(),
                alertes(lu),
                List.of(
                        candidature(dossier, lu.inscription()),
                        etatCivil(lu.inscription()),
                        coordonnees(lu.inscription()),
                        epreuves(lu.inscription())),
                documents.duDossier(dossier.cle()),
                avis(lu));
    }

    private List<String> alertes(DossierLu lu) {
        var dossier = lu.dossier();
        var alertes = new ArrayList<String>();
        signalements
                .surDossier(dossier.cle())
                .ifPresent(s -> alertes.add("Erreur signalée par l’établissement " + s.etablissement() + " le "
                        + Dates.instant(LocalDateTime.ofInstant(s.faitLe(), horloge.zone(dossier.academie()))) + " : « "
                        + s.motif() + " »."));
        lu.dernierOrdreRecu()
                .filter(ordre -> ordre != dossier.ordre())
                .ifPresent(ordre -> alertes.add("Le papier reçu porte l'ordre " + ordre
                        + " ; le dossier en est à l'ordre " + dossier.ordre() + "."));
        if (dossier.mineur()) {
            alertes.add("Candidat mineur au 31 décembre de l'année de l'examen : le justificatif de formation est"
                    + " nécessaire.");
        }
        if (dossier.representeLe(horloge.aujourdhui(dossier.academie()))) {
            alertes.add("Candidat de moins de 18 ans : son représentant légal signe avec lui.");
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
        var lignes = new ArrayList<>(List.of(
                new Ligne("Adresse", i.coordonnees().adresse().enLigne()),
                new Ligne("Téléphone", i.coordonnees().telephone()),
                new Ligne("Mél", i.coordonnees().courriel())));
        var representant = i.coordonnees().representant();
        if (representant != null) {
            lignes.add(new Ligne("Représentant légal", representant.enLigne()));
        }
        return new Section("Coordonnées", lignes);
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

    private static List<AvisDeDroit> avis(DossierLu lu) {
        return lu.avis().stream()
                .map(a -> new AvisDeDroit(
                        a.question(),
                        a.verdict().estConforme(),
                        a.verdict().motif(),
                        a.verdict().article(),
                        a.verdict().cleDArticle(),
                        a.verdict().moindreChangement().map(Changement::texte).orElse("")))
                .toList();
    }
}
