package fr.academie.cap.referentiel;

import fr.academie.cap.referentiel.persistance.TableTsv;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Les pays étrangers : naissance « 099 » et résidence « 99999 ». */
@Component
public class Pays {

    /** @param code ISO 3166 sur deux lettres */
    public record Etat(String code, String nom) {}

    private final List<Etat> etrangers;
    private final Map<String, Etat> parCle;

    @Autowired
    public Pays() {
        this(TableTsv.lire("/referentiel/geo/pays.tsv"));
    }

    Pays(List<TableTsv.Ligne> lignes) {
        this.etrangers = lignes.stream()
                .filter(ligne -> ligne.texte("francais").equals("0"))
                .map(ligne -> new Etat(ligne.exige("code"), ligne.exige("nom")))
                .toList();
        this.parCle = etrangers.stream()
                .collect(Collectors.toUnmodifiableMap(etat -> CleDeRecherche.de(etat.nom()), Function.identity()));
    }

    /** Tous, par nom, France et outre-mer exclus. */
    public List<Etat> etrangers() {
        return etrangers;
    }

    public Optional<Etat> parNom(String nom) {
        return Optional.ofNullable(parCle.get(CleDeRecherche.de(nom)));
    }

    public Optional<Etat> parCode(String code) {
        return etrangers.stream().filter(etat -> etat.code().equals(code)).findFirst();
    }
}
