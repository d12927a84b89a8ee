package fr.academie.cap.referentiel.web;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.referentiel.ControleDuReglement;
import fr.academie.cap.referentiel.PropositionDeReglement;
import fr.academie.cap.referentiel.PropositionsDeReglement;
import fr.academie.cap.referentiel.Reglements;
import fr.academie.cap.referentiel.SaisieDeReglement;
import fr.academie.cap.referentiel.Specialite;
import fr.academie.cap.referentiel.Specialites;
import fr.academie.cap.referentiel.UniteDExamen;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.socle.RefusMetier;
import fr.academie.cap.web.Choix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Ce que montrent et reçoivent les écrans des règlements. */
@Component
class PageDesReglements {

    private static final List<Choix> OUI_NON = List.of(Choix.de("non", "Non"), Choix.de("oui", "Oui"));
    private static final List<Choix> NATURES = Arrays.stream(Nature.values())
            .map(nature -> Choix.de(nature.name(), nature.libelle()))
            .toList();
    private static final List<Choix> MODES = Arrays.stream(UniteDExamen.Mode.values())
            .map(mode -> Choix.de(mode.name(), PageDeSpecialite.mode(mode)))
            .toList();

    public record Ligne(long id, String code, String libelle, String sessions, String qui) {}

    private final PropositionsDeReglement propositions;
    private final Specialites specialites;
    private final Reglements reglements;
    private final PageDeSpecialite page;
    private final Personnes personnes;

    PageDesReglements(
            PropositionsDeReglement propositions,
            Specialites specialites,
            Reglements reglements,
            PageDeSpecialite page,
            Personnes personnes) {
        this.propositions = propositions;
        this.specialites = specialites;
        this.reglements = reglements;
        this.page = page;
        this.personnes = personnes;
    }

    String nouvelleCle() {
        return UUID.randomUUID().toString();
    }

    void lister(Model modele) {
        modele.addAttribute("onglets", page.onglets("/referentiel/reglements"));
        modele.addAttribute(
                "lignes",
                propositions.enAttente().stream()
                        .map(p -> {
                            var attente = page.attente(p);
                            var code = p.reglement().specialite();
                            return new Ligne(p.id(), code, libelle(code), attente.sessions(), attente.qui());
                        })
                        .toList());
    }

    /** A new règlement starts empty, or from one that is known and is to be corrected. */
    FormulaireDeReglement depart(Specialite specialite, int depuis) {
        return reglements.versions(specialite.code()).stream()
                .filter(reglement -> reglement.sessionDebut() == depuis)
                .findFirst()
                .map(reglement -> FormulaireDeReglement.de(SaisieDeReglement.de(reglement)))
                .orElseGet(FormulaireDeReglement::vierge);
    }

    void ecran(Specialite specialite, String cle, Model modele) {
        modele.addAttribute("onglets", page.onglets("/referentiel/reglements"));
        modele.addAttribute("specialite", specialite);
        modele.addAttribute("cle", cle);
        modele.addAttribute("natures", NATURES);
        modele.addAttribute("modes", MODES);
        modele.addAttribute("ouiNon", OUI_NON);
    }

    /** Records what was typed, or says beside each field what is wrong. */
    OptionalLong proposer(
            Specialite specialite, FormulaireDeReglement saisie, String cle, Acteur acteur, BindingResult erreurs) {
        var lecture = ControleDuReglement.examiner(saisie.enSaisie(specialite.code()), specialites);
        for (var faute : lecture.fautes()) {
            var champ = FormulaireDeReglement.champ(faute);
            var phrase = faute.texte().substring(0, 1).toUpperCase(java.util.Locale.FRENCH)
                    + faute.texte().substring(1);
            if (champ.isEmpty()) {
                erreurs.reject("reglement", phrase);
            } else {
                erreurs.rejectValue(champ, "reglement", phrase);
            }
        }
        if (lecture.reglement().isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(propositions.proposer(
                    lecture.reglement().get(), PropositionDeReglement.Origine.ECRAN, acteur, cle));
        } catch (RefusMetier refus) {
            erreurs.reject(refus.code(), refus.phrase());
            return OptionalLong.empty();
        }
    }

    void montrer(long id, String lecteur, Model modele) {
        var proposition = propositions.parId(id);
        var reglement = proposition.reglement();
        modele.addAttribute("onglets", page.onglets("/referentiel/reglements"));
        modele.addAttribute("id", id);
        modele.addAttribute("erreurs", Map.of());
        modele.addAttribute("etat", proposition.etat().libelle());
        modele.addAttribute("attend", proposition.attend());
        modele.addAttribute("mienne", proposition.saisiPar().equals(lecteur));
        modele.addAttribute("code", reglement.specialite());
        modele.addAttribute("libelle", libelle(reglement.specialite()));
        modele.addAttribute("sessions", PageDeSpecialite.sessions(reglement.sessionDebut(), reglement.sessionFin()));
        modele.addAttribute("facultatives", PageDeSpecialite.facultatives(reglement.facultativesMax()));
        modele.addAttribute("citation", reglement.citation());
        modele.addAttribute("unites", PageDeSpecialite.unites(reglement));
        modele.addAttribute(
                "saisi",
                personnes.nom(proposition.saisiPar()) + ", " + Personnes.moment(proposition.saisiLe())
                        + (proposition.origine() == PropositionDeReglement.Origine.IMPORT ? ", par un import" : ""));
        modele.addAttribute(
                "decide",
                proposition
                        .decidePar()
                        .map(qui -> personnes.nom(qui)
                                + proposition
                                        .decideLe()
                                        .map(le -> ", " + Personnes.moment(le))
                                        .orElse(""))
                        .orElse(null));
        modele.addAttribute("raison", proposition.motif().orElse(null));
        modele.addAttribute(
                "enVigueur",
                reglements.versions(reglement.specialite()).stream()
                        .filter(r -> r.estEnVigueurA(reglement.sessionDebut()))
                        .findFirst()
                        .map(PageDeSpecialite::unites)
                        .orElse(List.of()));
    }

    /** The sentence that says what was done. */
    String decider(long id, String sens, String motif, Acteur acteur) {
        return switch (sens) {
            case "verifier" -> {
                propositions.verifier(id, motif, acteur);
                yield "le règlement est vérifié ; il est en vigueur.";
            }
            case "refuser" -> {
                propositions.refuser(id, motif, acteur);
                yield "la proposition est refusée ; rien ne change de ce qui est en vigueur.";
            }
            case "retirer" -> {
                propositions.retirer(id, motif, acteur);
                yield "votre saisie est retirée.";
            }
            default -> throw new RefusMetier("CAP-REF-016", "Dites si vous vérifiez ou refusez ce règlement.");
        };
    }

    private String libelle(String code) {
        return specialites.parCode(code).map(Specialite::libelle).orElse(code);
    }
}
