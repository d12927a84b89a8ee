package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.Situation;

/** Les questions fermées valent « oui », « non », ou rien. */
public record FormulaireSituation(
        String categorie,
        String etablissement,
        String handicap,
        String ancienEtablissement,
        String ancienNom,
        String ancienneVille,
        String presse,
        String collectivites) {

    public static final FormulaireSituation VIDE = new FormulaireSituation("", "", "", "", "", "", "", "");

    public FormulaireSituation {
        categorie = Brut.texte(categorie);
        handicap = Brut.texte(handicap);
        etablissement = Brut.texte(etablissement);
        ancienEtablissement = Brut.texte(ancienEtablissement);
        ancienNom = Brut.texte(ancienNom);
        ancienneVille = Brut.texte(ancienneVille);
        presse = Brut.texte(presse);
        collectivites = Brut.texte(collectivites);
    }

    public static FormulaireSituation de(Situation s) {
        var ancien = s.ancienEtablissement();
        var decrit = ancien.filter(a -> a.code().isEmpty());
        return new FormulaireSituation(
                s.categorie(),
                s.etablissement(),
                Brut.ouiNon(s.handicap()),
                ancien.flatMap(Situation.AncienEtablissement::code).orElse(""),
                decrit.map(Situation.AncienEtablissement::nom).orElse(""),
                decrit.map(Situation.AncienEtablissement::ville).orElse(""),
                Brut.ouiNon(s.presse()),
                Brut.ouiNon(s.collectivites()));
    }
}
