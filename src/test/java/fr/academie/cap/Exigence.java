package fr.academie.cap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the acceptance ids ({@code INS-07}, {@code CAP-14.3}, {@code LIV-24}, {@code FT-58}) that a test shows. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Exigence {
    String[] value();
}
