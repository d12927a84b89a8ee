package fr.academie.cap.inscription.etablissement.web;

import fr.academie.cap.courrier.lettres.InscriptionImprimable;
import fr.academie.cap.inscription.consultation.LectureDuDossier;
import fr.academie.cap.inscription.etablissement.Eleve;
import fr.academie.cap.inscription.etablissement.Espace;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.web.Fiche.Ligne;
import fr.academie.cap.web.Fiche.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Ce qu'un établissement relit d'un élève : son état civil et son examen. Ni adresse, ni notes gardées, ni accords, ni
 * signalement de handicap : il n'en a pas besoin pour vérifier.
 */
@Component
class FicheDEleve {

    private final LectureDuDossier lecture;

    FicheDEleve(LectureDuDossier lecture) {
        this.lecture = lecture;
    }

    List<Section> sections(Espace espace, Eleve eleve) {
        var cle = new CleMetier(
                espace.academie(), espace.session(), eleve.numero().numero());
        var lue = lecture.lire(cle.texte()).orElseThrow(Introuvable::new).inscription();
        return List.of(etatCivil(lue), candidature(lue), epreuves(lue));
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

    private static Section candidature(InscriptionImprimable i) {
        return new Section(
                "Candidature",
                List.of(
                        new Ligne(
                                "Spécialité",
                                "CAP " + i.candidature().specialite() + " ("
                                        + i.candidature().codeSpecialite() + ")"),
                        new Ligne("Forme", i.candidature().forme()),
                        new Ligne("Catégorie", i.candidature().categorie())));
    }

    private static Section epreuves(InscriptionImprimable i) {
        return new Section(
                "Épreuves",
                i.epreuves().stream()
                        .map(e -> new Ligne(
                                e.unite() + " " + e.libelle(), e.position().libelle()))
                        .toList());
    }
}
