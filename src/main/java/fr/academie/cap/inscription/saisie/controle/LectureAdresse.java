package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.Coordonnees.Adresse;
import fr.academie.cap.inscription.saisie.Coordonnees.Residence;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCoordonnees;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Adresse postale : cinq lignes de 38 caractères, code postal et localité qui se correspondent. */
final class LectureAdresse {

    private static final Pattern CINQ_CHIFFRES = Pattern.compile("[0-9]{5}");
    private static final Pattern CEDEX = Pattern.compile(" CEDEX( [0-9]+)?$");
    private static final int LOCALITES_CITEES = 8;

    private final FormulaireCoordonnees saisi;
    private final Contexte contexte;
    private final ReferentielDeSaisie referentiel;
    private final Constats constats;

    LectureAdresse(FormulaireCoordonnees saisi, Contexte contexte, Constats constats) {
        this.saisi = saisi;
        this.contexte = contexte;
        this.referentiel = contexte.referentiel();
        this.constats = constats;
    }

    /** Without a residence the lines are still measured, so that every mistake is shown at once. */
    Optional<Adresse> lire(Optional<Residence> residence) {
        var appartement = ligne("appartement", saisi.appartement());
        var batiment = ligne("batiment", saisi.batiment());
        var voie = ligne("voie", saisi.voie());
        var lieuDit = ligne("lieuDit", saisi.lieuDit());
        if (Texte.net(saisi.voie()).isEmpty()
                && (residence.equals(Optional.of(Residence.ETRANGER)) || lieuDit.isEmpty())) {
            constats.signaler("voie", Anomalie.VOIE_OBLIGATOIRE);
        }
        var codePostal = codePostal();
        if (residence.isEmpty() || codePostal.isEmpty()) {
            return Optional.empty();
        }
        var localite = residence.get() == Residence.FRANCE ? enFrance(codePostal.get()) : aLEtranger(codePostal.get());
        return localite.map(l -> new Adresse(appartement, batiment, voie, lieuDit, codePostal.get(), l));
    }

    private String ligne(String champ, String brut) {
        var ligne = Texte.net(brut);
        if (!Texte.imprimable(ligne)) {
            constats.signaler(champ, Anomalie.LIGNE_CARACTERES);
        } else if (Texte.longueur(ligne) > Adresse.LARGEUR) {
            constats.signaler(champ, Anomalie.LIGNE_TROP_LONGUE, Texte.longueur(ligne));
        }
        return ligne;
    }

    private Optional<String> codePostal() {
        var code = Texte.sansEspace(saisi.codePostal());
        if (code.isEmpty()) {
            return constats.refuser("codePostal", Anomalie.CODE_POSTAL_OBLIGATOIRE);
        }
        return CINQ_CHIFFRES.matcher(code).matches()
                ? Optional.of(code)
                : constats.refuser("codePostal", Anomalie.CODE_POSTAL_FORME);
    }

    private Optional<String> enFrance(String codePostal) {
        if (codePostal.equals(Coordonnees.CODE_POSTAL_ETRANGER)) {
            return constats.refuser("codePostal", Anomalie.CODE_POSTAL_RESERVE);
        }
        var communes = referentiel.communes(codePostal);
        if (communes.isEmpty() && !referentiel.codePostalPlausible(codePostal)) {
            return constats.refuser("codePostal", Anomalie.CODE_POSTAL_INCONNU, codePostal);
        }
        var tapee = ligne("localite", saisi.localite());
        if (tapee.isEmpty()) {
            return constats.refuser("localite", Anomalie.LOCALITE_OBLIGATOIRE);
        }
        if (communes.isEmpty()) {
            constats.signaler("codePostal", Anomalie.CODE_POSTAL_CEDEX, codePostal);
            return deLAcademie(codePostal, tapee);
        }
        var cle = CEDEX.matcher(Texte.cle(tapee)).replaceFirst("");
        var commune =
                communes.stream().filter(c -> Texte.cle(c.nom()).equals(cle)).findFirst();
        if (commune.isEmpty()) {
            var noms = communes.stream()
                    .map(ReferentielDeSaisie.Commune::nom)
                    .limit(LOCALITES_CITEES)
                    .collect(Collectors.joining(", "));
            return constats.refuser("localite", Anomalie.LOCALITE_INCOHERENTE, codePostal, noms);
        }
        return deLAcademie(codePostal, commune.get().nom());
    }

    private Optional<String> deLAcademie(String codePostal, String localite) {
        referentiel
                .academieDeResidence(codePostal, localite)
                .filter(a -> !a.equals(contexte.academie()))
                .ifPresent(a -> constats.signaler(
                        "codePostal",
                        Anomalie.AUTRE_ACADEMIE,
                        referentiel.nomAcademie(a),
                        referentiel.nomAcademie(contexte.academie())));
        return Optional.of(localite);
    }

    private Optional<String> aLEtranger(String codePostal) {
        if (!codePostal.equals(Coordonnees.CODE_POSTAL_ETRANGER)) {
            constats.signaler("codePostal", Anomalie.CODE_POSTAL_ETRANGER);
        }
        if (Texte.net(saisi.lieuDit()).isEmpty()) {
            constats.signaler("lieuDit", Anomalie.LIEU_DIT_ETRANGER);
        }
        var pays = referentiel.paysParNom(Texte.net(saisi.localite()));
        return pays.isPresent()
                ? pays.map(ReferentielDeSaisie.Pays::nom)
                : constats.refuser("localite", Anomalie.LOCALITE_PAYS);
    }
}
