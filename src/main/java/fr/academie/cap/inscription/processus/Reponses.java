package fr.academie.cap.inscription.processus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lecture des réponses d'un formulaire déjà contrôlé. */
record Reponses(Map<String, Object> valeurs) {

    boolean oui(String cle) {
        return "oui".equals(valeurs.get(cle));
    }

    Optional<Boolean> ouiOuNon(String cle) {
        return texteFacultatif(cle).map("oui"::equals);
    }

    String texte(String cle) {
        return texteFacultatif(cle).orElse("");
    }

    Optional<String> texteFacultatif(String cle) {
        return Optional.ofNullable(valeurs.get(cle)).map(Object::toString).filter(t -> !t.isBlank());
    }

    List<String> liste(String cle) {
        return valeurs.get(cle) instanceof List<?> choix
                ? choix.stream().map(String::valueOf).toList()
                : List.of();
    }

    LocalDate date(String cle) {
        return LocalDate.parse(texte(cle));
    }
}
