package fr.academie.cap.bench;

/**
 * What a number of lives took.
 *
 * @param octets of write-ahead log, without the whole pages written after a checkpoint
 * @param jvm CPU seconds of this process
 * @param base CPU seconds of PostgreSQL
 */
record Mesure(int vies, long instructions, long octets, double jvm, double base, double secondes) {

    double instructionsParVie() {
        return (double) instructions / vies;
    }

    double kilooctetsParVie() {
        return octets / 1024.0 / vies;
    }

    double millisecondesDeProcesseur() {
        return (jvm + base) * 1000 / vies;
    }

    double parSeconde() {
        return vies / secondes;
    }
}
