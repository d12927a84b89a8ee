package fr.academie.cap.regles;

import java.util.Map;

/** Le nom d'un article à une date : décret de 2002, puis Code depuis la codification. */
final class Citations {

    private static final int DERNIER_ARTICLE_CODIFIE = 23;
    private static final String DECRET = "décret n° 2002-463 du 4 avril 2002";

    /** Textes cités qui ne sont pas un article du décret. */
    private static final Map<String, String> AUTRES = Map.ofEntries(
            Map.entry("arrete-2000-11-20", "arrêté du 20 novembre 2000"),
            Map.entry("arrete-2003-07-29", "arrêté du 29 juillet 2003 (MENE0301603A)"),
            Map.entry("arrete-2017-05-10", "arrêté du 10 mai 2017"),
            Map.entry("arrete-2019-11-28", "arrêté du 28 novembre 2019 et article D337-3-1 du code de l'éducation"),
            Map.entry("arrete-2020-06-17", "arrêté du 17 juin 2020"),
            Map.entry("arrete-specialite", "arrêté de la spécialité"),
            Map.entry("arrete-eps", "arrêté relatif à l'évaluation de l'EPS aux examens professionnels"),
            Map.entry("decret-2024-122", "décret n° 2024-122"),
            Map.entry("decret-2014-1274", "décret n° 2014-1274"),
            Map.entry("crpa", "code des relations entre le public et l'administration"),
            Map.entry("usage", "usage des services d'examen"));

    private Citations() {}

    static String de(Etape etape, Repere repere) {
        var suite = etape.alinea().isEmpty() ? "" : ", " + etape.alinea();
        var autre = AUTRES.get(etape.article());
        return (autre == null ? article(etape.article(), repere) : autre) + suite;
    }

    private static String article(String cle, Repere repere) {
        if (!Disposition.CODE.enVigueur(repere, Parametres.DEFAUT)) {
            return cle.equals("14-tacite") ? DECRET + ", article 14, al. 6" : DECRET + ", article " + nu(cle);
        }
        if (cle.equals("14-tacite")) {
            return "code de l'éducation, article 337-15";
        }
        var numero = Integer.parseInt(cle);
        if (numero > DERNIER_ARTICLE_CODIFIE) {
            return DECRET + ", article " + numero;
        }
        return "code de l'éducation, article D337-" + (numero > 14 ? numero + 1 : numero);
    }

    private static String nu(String cle) {
        return Integer.toString(Integer.parseInt(cle));
    }
}
