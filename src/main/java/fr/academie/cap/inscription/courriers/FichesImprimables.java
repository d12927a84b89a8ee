package fr.academie.cap.inscription.courriers;

import fr.academie.cap.courrier.lettres.AdressePostale;
import fr.academie.cap.courrier.lettres.InscriptionImprimable;
import fr.academie.cap.courrier.lettres.InscriptionImprimable.Consentement;
import fr.academie.cap.courrier.lettres.InscriptionImprimable.Epreuve;
import fr.academie.cap.courrier.lettres.InscriptionImprimable.Position;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Unite;
import fr.academie.cap.inscription.saisie.Representant;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.LectureMobile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Met en toutes lettres ce que le candidat a déclaré, pour le papier qu'il vérifie et signe. */
@Component
public class FichesImprimables {

    private final ReferentielDeSaisie referentiel;

    public FichesImprimables(ReferentielDeSaisie referentiel) {
        this.referentiel = referentiel;
    }

    public InscriptionImprimable fiche(Dossier dossier, Saisie saisie) {
        var coordonnees = saisie.coordonnees().orElseThrow();
        var situation = saisie.situation().orElseThrow();
        return new InscriptionImprimable(
                etatCivil(saisie.etatCivil().orElseThrow()),
                new InscriptionImprimable.Coordonnees(
                        adresse(dossier.nomComplet(), coordonnees.adresse()),
                        LectureMobile.afficher(coordonnees.mobile()),
                        coordonnees.courriel(),
                        coordonnees
                                .representant()
                                .map(FichesImprimables::representant)
                                .orElse(null)),
                candidature(dossier, saisie),
                epreuves(dossier, saisie),
                precisions(dossier, saisie),
                List.of(
                        new Consentement(
                                "Publication du résultat par la presse ou des sites privés", situation.presse()),
                        new Consentement(
                                "Communication du nom et de l'adresse aux collectivités territoriales",
                                situation.collectivites())),
                situation.handicap());
    }

    private static InscriptionImprimable.Representant representant(Representant r) {
        return new InscriptionImprimable.Representant(
                r.nomComplet(),
                r.lien().libelle().toLowerCase(Locale.FRENCH),
                r.mobile().map(LectureMobile::afficher).orElse(null));
    }

    static AdressePostale adresse(String personne, Coordonnees.Adresse adresse) {
        var etranger = Coordonnees.CODE_POSTAL_ETRANGER.equals(adresse.codePostal());
        return new AdressePostale(
                personne,
                vide(adresse.appartement()),
                vide(adresse.batiment()),
                vide(adresse.voie()),
                etranger ? null : vide(adresse.lieuDit()),
                etranger ? adresse.lieuDit() : adresse.codePostal() + " " + adresse.localite(),
                etranger ? adresse.localite() : null);
    }

    private InscriptionImprimable.EtatCivil etatCivil(EtatCivil civil) {
        return new InscriptionImprimable.EtatCivil(
                civil.nomFamille(),
                civil.nomUsage().orElse(null),
                String.join(", ", civil.prenoms()),
                civil.naissance().enLettres(),
                lieu(civil.lieuNaissance()));
    }

    private String lieu(EtatCivil.Lieu lieu) {
        if (lieu.aLEtranger()) {
            return lieu.pays()
                    .flatMap(referentiel::paysParCode)
                    .map(ReferentielDeSaisie.Pays::nom)
                    .orElse("À l'étranger");
        }
        var departement = referentiel
                .departement(lieu.departement())
                .map(d -> d.nom() + " (" + d.code() + ")")
                .orElse(lieu.departement());
        return lieu.arrondissement()
                .filter(a -> !"00".equals(a))
                .map(a -> departement + ", arrondissement " + Integer.parseInt(a))
                .orElse(departement);
    }

    private InscriptionImprimable.Candidature candidature(Dossier dossier, Saisie saisie) {
        return new InscriptionImprimable.Candidature(
                referentiel
                        .categorie(dossier.categorie())
                        .map(ReferentielDeSaisie.Categorie::libelle)
                        .orElse(dossier.categorie()),
                referentiel
                        .etablissement(dossier.academie(), dossier.etablissement())
                        .map(ReferentielDeSaisie.Etablissement::nom)
                        .orElse(dossier.etablissement()),
                referentiel
                        .specialite(dossier.specialite())
                        .map(ReferentielDeSaisie.Specialite::libelle)
                        .orElse(dossier.specialite()),
                dossier.specialite(),
                dossier.forme().libelle(),
                saisie.origine().flatMap(Origine::ine).orElse(null));
    }

    private List<Epreuve> epreuves(Dossier dossier, Saisie saisie) {
        var reglement = referentiel.reglement(dossier.specialite(), dossier.session());
        var acquis = saisie.acquis().map(Acquis::conservees).orElse(List.of());
        var lignes = new ArrayList<Epreuve>();
        for (var unite : reglement.map(r -> r.unites()).orElse(List.of())) {
            lignes.add(acquis.stream()
                    .filter(a -> a.unite().equals(unite.code()))
                    .findFirst()
                    .map(a -> acquise(unite, a))
                    .orElseGet(() -> passee(unite, saisie)));
        }
        return lignes;
    }

    private static Epreuve acquise(Unite unite, Acquis.Epreuve acquis) {
        var detail = acquis.note().map(n -> n + "/20, ").orElse("") + acquis.annee() + ", " + acquis.lieu();
        var position =
                acquis.position() == fr.academie.cap.regles.Position.DISPENSE ? Position.DISPENSE : Position.BENEFICE;
        return new Epreuve(unite.code(), unite.libelle(), unite.facultative(), position, detail);
    }

    private static Epreuve passee(Unite unite, Saisie saisie) {
        var epreuves = saisie.epreuves().orElseThrow();
        var inscrit = unite.facultative()
                ? epreuves.facultatives().contains(unite.code())
                : epreuves.presentees().contains(unite.code());
        var dispense = unite.eps() && epreuves.dispenseEps();
        var position = dispense ? Position.DISPENSE : inscrit ? Position.INSCRIT : Position.NON_INSCRIT;
        return new Epreuve(unite.code(), unite.libelle(), unite.facultative(), position, null);
    }

    private List<InscriptionImprimable.Precision> precisions(Dossier dossier, Saisie saisie) {
        var epreuves = saisie.epreuves().orElseThrow();
        var lignes = new ArrayList<InscriptionImprimable.Precision>();
        var reglement = referentiel.reglement(dossier.specialite(), dossier.session());
        epreuves.activiteEps()
                .ifPresent(code -> lignes.add(new InscriptionImprimable.Precision(
                        "Activité d'éducation physique et sportive",
                        reglement.stream()
                                .flatMap(r -> r.activitesEps().stream())
                                .filter(o -> o.code().equals(code))
                                .map(ReferentielDeSaisie.Option::libelle)
                                .findFirst()
                                .orElse(code))));
        epreuves.options()
                .forEach((unite, choix) -> lignes.add(new InscriptionImprimable.Precision(
                        "Option de l'épreuve " + unite,
                        reglement
                                .flatMap(r -> r.unite(unite))
                                .flatMap(u -> u.options().stream()
                                        .filter(o -> o.code().equals(choix))
                                        .findFirst())
                                .map(ReferentielDeSaisie.Option::libelle)
                                .orElse(choix))));
        return lignes;
    }

    private static @Nullable String vide(String texte) {
        return texte.isBlank() ? null : texte;
    }
}
