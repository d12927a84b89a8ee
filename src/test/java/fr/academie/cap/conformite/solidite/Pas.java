package fr.academie.cap.conformite.solidite;

import java.util.Set;

/** One firing: the node that fires, the marking it leads to, and the places it would have filled twice. */
record Pas(String noeud, Marquage apres, Set<String> doublons) {

    static Pas de(String noeud, Marquage.Ecriture ecriture) {
        return new Pas(noeud, ecriture.fin(), ecriture.doublons());
    }
}
