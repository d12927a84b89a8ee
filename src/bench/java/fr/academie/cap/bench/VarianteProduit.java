package fr.academie.cap.bench;

import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.depot.Depot;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.ClesIdempotence;
import java.util.ArrayList;
import java.util.List;

/** The product, through the services that its screens call. */
final class VarianteProduit implements Variante {

    private final SceneDInscription scene;
    private final Brouillons brouillons;
    private final Depot depot;
    private final Corbeille corbeille;
    private final ClesIdempotence cles;
    private final List<String> jetons = new ArrayList<>();

    VarianteProduit(
            SceneDInscription scene, Brouillons brouillons, Depot depot, Corbeille corbeille, ClesIdempotence cles) {
        this.scene = scene;
        this.brouillons = brouillons;
        this.depot = depot;
        this.corbeille = corbeille;
        this.cles = cles;
    }

    @Override
    public String nom() {
        return "le produit";
    }

    @Override
    public void preparer(int vies) {
        jetons.clear();
        for (int i = 0; i < vies; i++) {
            var jeton = brouillons
                    .commencer(SceneDInscription.RENNES, SceneDInscription.SESSION)
                    .jeton();
            brouillons.enregistrer(jeton, scene.unAdulteSalarie(), Etape.RECAPITULATIF);
            jetons.add(jeton);
        }
    }

    @Override
    public void vivre() {
        var agent = scene.gestionnaire(SceneDInscription.RENNES);
        for (var jeton : jetons) {
            var numero = depot.valider(jeton, cles.nouvelle());
            var cle = new CleMetier(SceneDInscription.RENNES, SceneDInscription.SESSION, numero.numero());
            scene.enTantQue(agent, a -> {
                scene.recevoirPour(a, cle, 0);
                var tache = corbeille.duDossier(cle.texte()).get(0).id();
                corbeille.prendre(a, tache);
                corbeille.accomplir(a, tache, SceneDInscription.toutEstConforme(List.of("PIECE_IDENTITE")));
                return tache;
            });
        }
    }
}
