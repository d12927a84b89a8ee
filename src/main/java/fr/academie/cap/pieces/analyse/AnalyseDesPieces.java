package fr.academie.cap.pieces.analyse;

import fr.academie.cap.pieces.PiecesVersees;
import fr.academie.cap.socle.Perimetre;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Vide la quarantaine ; aucune transaction n'est ouverte pendant que l'antivirus travaille. */
@Component
public class AnalyseDesPieces {

    private static final Logger LOG = LoggerFactory.getLogger(AnalyseDesPieces.class);

    private final PiecesVersees pieces;
    private final Optional<Antivirus> antivirus;
    private final boolean permise;
    private boolean enPanne;

    @Autowired
    AnalyseDesPieces(PiecesVersees pieces, ReglagesPieces reglages) {
        this(pieces, reglages.adresse().map(a -> new AntivirusClamAv(a, reglages.delai())), reglages.analysables());
    }

    AnalyseDesPieces(PiecesVersees pieces, Optional<Antivirus> antivirus, boolean permise) {
        this.pieces = pieces;
        this.antivirus = antivirus;
        this.permise = permise;
    }

    @Scheduled(fixedDelayString = "${cap.pieces.cadence:5000}", initialDelayString = "${cap.pieces.cadence:5000}")
    void cadence() {
        analyser();
    }

    /** @return documents that left the quarantine; the others wait for the antivirus to answer */
    public int analyser() {
        return permise ? Perimetre.dans(Perimetre.NATIONAL, this::vider) : 0;
    }

    private int vider() {
        var conclues = 0;
        for (var reclamee = pieces.reclamer(); reclamee.isPresent(); reclamee = pieces.reclamer()) {
            try {
                pieces.conclure(
                        reclamee.get().id(),
                        antivirus.isPresent(),
                        menace(reclamee.get().octets()));
                conclues++;
                enPanne = false;
            } catch (IOException e) {
                if (!enPanne) {
                    LOG.error("Antivirus injoignable : les documents attendent en quarantaine", e);
                }
                enPanne = true;
                return conclues;
            }
        }
        return conclues;
    }

    private Optional<String> menace(byte[] octets) throws IOException {
        return antivirus.isPresent() ? antivirus.get().analyser(octets) : Optional.empty();
    }
}
