package fr.academie.cap.moteur.reglages;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ContextResource;

/** A resource that the engine knows by its path in the jar; the default would be where the jar happens to run. */
final class RessourceNommee extends ByteArrayResource implements ContextResource {

    private final String nom;

    RessourceNommee(String nom, byte[] contenu) {
        super(contenu, nom);
        this.nom = nom;
    }

    @Override
    public String getPathWithinContext() {
        return nom;
    }

    @Override
    public String getFilename() {
        return nom;
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof RessourceNommee ressource && ressource.nom.equals(nom);
    }

    @Override
    public int hashCode() {
        return nom.hashCode();
    }
}
