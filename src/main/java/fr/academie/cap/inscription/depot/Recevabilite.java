package fr.academie.cap.inscription.depot;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.CodesAcces;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import fr.academie.cap.socle.MemoireDeTransaction;
import fr.academie.cap.socle.RefusMetier;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ce que le droit dit d'une candidature : admission, forme, spécialité, un seul CAP par session. */
@Service
public class Recevabilite {

    /** Une question posée au service des règles et sa réponse, montrées au candidat et à l'agent. */
    public record Avis(String question, Verdict<?> verdict) {}

    private final ReglesCap regles;
    private final ReferentielDeSaisie referentiel;
    private final Horloge horloge;
    private final JdbcTemplate base;
    private final CodesAcces codes;
    private final MemoireDeTransaction<CleMetier, Integer> comptees = new MemoireDeTransaction<>();

    private static final String AUTRES = " select count(*) from candidature_nationale"
            + " where session = ? and personne = ? and not (academie = ? and numero = ?)";

    Recevabilite(
            ReglesCap regles, ReferentielDeSaisie referentiel, Horloge horloge, JdbcTemplate base, CodesAcces codes) {
        this.regles = regles;
        this.referentiel = referentiel;
        this.horloge = horloge;
        this.base = base;
        this.codes = codes;
    }

    /** The three questions that a filled entry answers by itself. */
    public List<Avis> examiner(Saisie saisie, String academie, int session) {
        var droit = droit(academie, session);
        var candidature = saisie.candidature().orElseThrow();
        var justifiee = candidature.justificatif().isPresent();
        var voie = voie(saisie);
        var naissance = Year.of(saisie.etatCivil().orElseThrow().naissance().annee());
        return List.of(
                new Avis(
                        "Le candidat peut-il se présenter ?",
                        regles.admission(Faits.Admission.de(naissance, voie, justifiee), droit)),
                new Avis(
                        "La forme choisie lui est-elle ouverte ?",
                        regles.forme(
                                Faits.ChoixDeForme.premier(naissance, voie, candidature.forme(), false, justifiee),
                                droit)),
                new Avis("La spécialité est-elle ouverte à la session ?", specialite(saisie, droit)));
    }

    /** @throws RefusMetier with the reason, the field to mend and the article, when the law refuses */
    void exiger(Saisie saisie, String academie, int session) {
        for (var avis : examiner(saisie, academie, session)) {
            if (!avis.verdict().estConforme()) {
                throw new RefusMetier(
                        "CAP-INS-900",
                        avis.verdict().motif(),
                        null,
                        avis.verdict().article());
            }
        }
    }

    /** One CAP a session: looks at every académie, by digest. */
    public Avis candidatureUnique(Dossier dossier) {
        var faits = new Faits.NombreDeCap(autres(dossier), false, false);
        return new Avis(
                "Est-ce sa seule candidature à la session ?",
                regles.unSeulCap(faits, droit(dossier.academie(), dossier.session())));
    }

    /** Declares the candidacy to the whole country, without a name, and sees at once whether there are others. */
    void declarer(Dossier dossier) {
        comptees.retenir(
                dossier.cle(),
                compter(
                        "with declaree as (insert into candidature_nationale (session, personne, academie, numero)"
                                + " values (?, ?, ?, ?) on conflict do nothing)" + AUTRES,
                        List.of(dossier.session(), codes.personne(dossier), dossier.academie(), dossier.numero()),
                        dossier));
    }

    /**
     * The same for many dossiers of one académie and session, numbered in their order: of two that bear the same person,
     * the second is the one that has another.
     */
    void declarer(List<Dossier> dossiers) {
        var personnes = dossiers.stream().map(codes::personne).toArray(byte[][]::new);
        var numeros = dossiers.stream().map(Dossier::numero).toArray(Integer[]::new);
        var premier = dossiers.get(0);
        base.update(
                "insert into candidature_nationale (session, personne, academie, numero)"
                        + " select ?, personne, ?, numero from unnest(?::bytea[], ?::int[]) as d(personne, numero)"
                        + " on conflict do nothing",
                premier.session(),
                premier.academie(),
                personnes,
                numeros);
        base.query(
                """
                select d.numero, count(c.numero)
                  from unnest(?::bytea[], ?::int[]) as d(personne, numero)
                  left join candidature_nationale c on c.session = ? and c.personne = d.personne
                        and not (c.academie = ? and c.numero >= d.numero)
                 group by d.numero
                """,
                ligne -> {
                    comptees.retenir(
                            new CleMetier(premier.academie(), premier.session(), ligne.getInt(1)), ligne.getInt(2));
                },
                personnes,
                numeros,
                premier.session(),
                premier.academie());
    }

    /**
     * What the country knows of one person at one session.
     *
     * @param dossiers candidacies in force, those of other académies without their establishment
     * @param premierRang rank, from 0, of the same person earlier in what was asked; -1 when there is none
     */
    public record Identite(List<Connu> dossiers, int premierRang) {

        public Identite {
            dossiers = List.copyOf(dossiers);
        }
    }

    /** @param etablissement empty when the dossier is not of the running perimeter */
    public record Connu(NumeroAffiche numero, String etablissement) {}

    /** Who among them is already a candidate of this session, or comes twice; in their order. */
    @Transactional(readOnly = true)
    public List<Identite> dejaCandidats(String academie, int session, List<Saisie> saisies) {
        var personnes = saisies.stream()
                .map(s -> codes.personne(s.etatCivil().orElseThrow()))
                .toArray(byte[][]::new);
        var connus = new HashMap<Integer, List<Connu>>();
        base.query(
                """
                select p.rang, c.numero, coalesce(d.ordre, 0), coalesce(d.etablissement, '')
                  from unnest(?::bytea[]) with ordinality as p(personne, rang)
                  join candidature_nationale c on c.session = ? and c.personne = p.personne
                  left join dossier d on c.academie = ? and d.academie = c.academie and d.session = c.session
                        and d.numero = c.numero
                 order by c.numero
                """,
                ligne -> {
                    connus.computeIfAbsent(ligne.getInt(1) - 1, rang -> new ArrayList<>())
                            .add(new Connu(new NumeroAffiche(ligne.getInt(2), ligne.getInt(3)), ligne.getString(4)));
                },
                personnes,
                session,
                academie);
        var vues = new HashMap<String, Integer>();
        var identites = new ArrayList<Identite>();
        for (var rang = 0; rang < personnes.length; rang++) {
            var avant = vues.putIfAbsent(HexFormat.of().formatHex(personnes[rang]), rang);
            identites.add(new Identite(connus.getOrDefault(rang, List.of()), avant == null ? -1 : avant));
        }
        return identites;
    }

    /** Numbers of the same person's other dossiers of this académie and session; asked only of who has others. */
    List<Integer> autresDeLAcademie(Dossier dossier) {
        return autres(dossier) == 0
                ? List.of()
                : base.queryForList(
                        "select numero from candidature_nationale where session = ? and personne = ? and academie = ?"
                                + " and numero <> ? order by numero",
                        Integer.class,
                        dossier.session(),
                        codes.personne(dossier),
                        dossier.academie(),
                        dossier.numero());
    }

    private int autres(Dossier dossier) {
        return comptees.lire(dossier.cle(), () -> Optional.of(compter(AUTRES, List.of(), dossier)))
                .orElseThrow();
    }

    private int compter(String requete, List<Object> debut, Dossier dossier) {
        var parametres = new ArrayList<>(debut);
        parametres.addAll(List.of(dossier.session(), codes.personne(dossier), dossier.academie(), dossier.numero()));
        var nombre = base.queryForObject(requete, Integer.class, parametres.toArray());
        return nombre == null ? 0 : nombre;
    }

    /** A candidacy that ends leaves the place to another. */
    public void retirer(Dossier dossier) {
        base.update(
                "delete from candidature_nationale where session = ? and academie = ? and numero = ?",
                dossier.session(),
                dossier.academie(),
                dossier.numero());
    }

    private Verdict<String> specialite(Saisie saisie, Droit droit) {
        var code = saisie.candidature().orElseThrow().specialite();
        var ouverture = referentiel
                .specialite(code)
                .orElseThrow(() -> new RefusMetier(
                        "CAP-INS-901", "Cette spécialité n'existe pas. Choisissez-en une dans la liste."))
                .ouverture();
        var ajourne = saisie.origine().filter(Origine::redoublant).isPresent();
        return regles.specialiteOuverte(
                new Faits.SpecialitePresentee(
                        ouverture.code(),
                        ouverture.premiereSession(),
                        ouverture.derniereSession(),
                        ouverture.sessionDeRattrapage(),
                        ajourne,
                        ouverture.successeurs()),
                droit);
    }

    private Voie voie(Saisie saisie) {
        return saisie.situation()
                .flatMap(s -> referentiel.categorie(s.categorie()))
                .map(ReferentielDeSaisie.Categorie::voie)
                .orElse(Voie.AUCUNE);
    }

    private Droit droit(String academie, int session) {
        return regles.droit(horloge.aujourdhui(academie), session);
    }
}
