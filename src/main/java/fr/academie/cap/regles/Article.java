package fr.academie.cap.regles;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * L'article qu'une règle exécute. Le test de conformité vérifie qu'il existe dans {@code droit/}, et que l'alinéa y est
 * déclaré exécuté par cette règle.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Article.Articles.class)
public @interface Article {

    /** Numéro tel que le cite le texte en vigueur aujourd'hui, par exemple {@code D337-7}. */
    String numero();

    /** Premier jour de cette règle ({@code 2006-05-24}) ou première session ({@code session 2024}). */
    String depuis();

    /** Plusieurs articles pour une même règle. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Articles {
        Article[] value();
    }
}
