package fr.academie.cap.regles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Nom français d'un fait, et ce qu'il en coûte au candidat de le changer. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Fait {

    /** Le nom du fait, tel qu'un candidat le lit. */
    String value();

    /** Coût d'un changement : 1 pour une pièce à joindre ou un choix, 9 pour un état civil, 0 si le fait ne varie pas. */
    int poids() default 1;

    /** Vrai si la valeur est une note en centièmes de point, à dire sur 20. */
    boolean centiemes() default false;
}
