package fr.academie.cap.bench;

/** One way of leading registrations from the validation to the end. */
interface Variante {

    String nom();

    /** What the candidate does before validating, or the process before anyone acts: not measured. */
    void preparer(int vies) throws Exception;

    /** Validation, return of the paper, claim and control of every prepared life, one by one. */
    void vivre() throws Exception;
}
