package fr.academie.cap.demonstration;

import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.courrier.CodeConfirmation;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.instruction.Receptions;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Perimetre;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Ce que le bureau des examens imaginaire a déjà fait : recevoir, contrôler, sous le nom de son agent. */
@Component
@ConditionalOnProperty("cap.demo")
class ControlesDeDemonstration {

    private static final String RENNES = "14";
    private static final String AGENT_DE_RENNES = "claire";

    private final Receptions receptions;
    private final Corbeille corbeille;
    private final Annuaire annuaire;

    ControlesDeDemonstration(Receptions receptions, Corbeille corbeille, Annuaire annuaire) {
        this.receptions = receptions;
        this.corbeille = corbeille;
        this.annuaire = annuaire;
    }

    void recevoir(int session, NumeroAffiche numero) {
        var code = new CodeConfirmation(RENNES, session, numero.numero(), numero.ordre());
        enTantQueLAgent(agent -> receptions.recevoir(code, Optional.empty(), agent));
    }

    /** Received, then checked; a minor's representative signs whenever the candidate does. */
    void accomplir(int session, NumeroAffiche numero, boolean signee, List<String> pieces) {
        recevoir(session, numero);
        var cle = new CleMetier(RENNES, session, numero.numero()).texte();
        enTantQueLAgent(agent -> {
            var tache = corbeille.duDossier(cle).get(0).id();
            corbeille.prendre(agent, tache);
            var reponses = new HashMap<String, Object>();
            reponses.put("ordreEnCours", "oui");
            reponses.put("signatureCandidat", signee ? "oui" : "non");
            if (Boolean.TRUE.equals(corbeille.contexte(agent, tache).get("representantAttendu"))) {
                reponses.put("signatureRepresentant", signee ? "oui" : "non");
            }
            reponses.put("piecesRecues", pieces);
            reponses.put("correctionsPortees", "non");
            corbeille.accomplir(agent, tache, reponses);
        });
    }

    private void enTantQueLAgent(Consumer<Agent> geste) {
        var agent = new AgentConnecte(annuaire.parId(AGENT_DE_RENNES).orElseThrow(), "", true);
        var avant = SecurityContextHolder.getContext();
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(new UsernamePasswordAuthenticationToken(agent, "", agent.getAuthorities()));
        SecurityContextHolder.setContext(contexte);
        try {
            Perimetre.dans(agent.perimetre(), () -> geste.accept(agent.agent()));
        } finally {
            SecurityContextHolder.setContext(avant);
        }
    }
}
