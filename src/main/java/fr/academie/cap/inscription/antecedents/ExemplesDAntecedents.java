package fr.academie.cap.inscription.antecedents;

import java.util.List;

/** Ce qu'un visiteur peut essayer : seulement là où toutes les personnes sont imaginaires. */
public interface ExemplesDAntecedents {

    List<String> exemples();
}
