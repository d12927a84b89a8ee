package fr.academie.cap.socle;

import java.util.List;

/** Des réglages avec lesquels le service ne démarre pas : une ligne par cause. */
public class ReglagesRefuses extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReglagesRefuses(List<String> causes) {
        super(String.join(System.lineSeparator(), causes));
    }
}
