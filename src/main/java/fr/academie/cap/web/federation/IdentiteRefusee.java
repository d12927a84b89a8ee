package fr.academie.cap.web.federation;

import org.springframework.security.core.AuthenticationException;

/** An identity that opens nothing, for a reason that may be told. */
public final class IdentiteRefusee extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Echec echec;

    public IdentiteRefusee(Echec echec) {
        super(echec.name());
        this.echec = echec;
    }

    IdentiteRefusee(Echec echec, Throwable cause) {
        super(echec.name(), cause);
        this.echec = echec;
    }

    Echec echec() {
        return echec;
    }
}
