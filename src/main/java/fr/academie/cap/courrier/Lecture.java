package fr.academie.cap.courrier;

/** Ce que donne la lecture d'un code : jamais d'exception pour une saisie malheureuse. */
public sealed interface Lecture {

    /** Le code est complet et sa clé est juste. */
    record Lue(CodeConfirmation code) implements Lecture {}

    /** La forme est la bonne, la clé ne l'est pas : un caractère a été mal lu ou mal tapé. */
    record CleErronee() implements Lecture {}

    /** Ce n'est pas un code de confirmation. */
    record Illisible() implements Lecture {}
}
