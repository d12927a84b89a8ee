package fr.academie.cap.pieces.analyse;

import java.io.IOException;
import java.util.Optional;

/** L'analyse d'un fichier par un service du réseau. */
interface Antivirus {

    /**
     * @return name of the threat, empty when there is none
     * @throws IOException when no answer came in time: the file waits in quarantine
     */
    Optional<String> analyser(byte[] octets) throws IOException;
}
