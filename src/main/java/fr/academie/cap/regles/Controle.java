package fr.academie.cap.regles;

/** Contrôle prévu pour une épreuve. */
public enum Controle implements Libelle {
    CCF("contrôle en cours de formation"),
    TERMINAL("contrôle terminal"),
    CCF_ET_TERMINAL("contrôle en cours de formation et contrôle terminal");

    private final String libelle;

    Controle(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
