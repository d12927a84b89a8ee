package fr.academie.cap.moteur.epreuve;

import fr.academie.cap.socle.Perimetre;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs each test and its preparation in the national perimeter, as a job of the platform does. */
public class PartoutEnFrance implements InvocationInterceptor {

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> suite, ReflectiveInvocationContext<Method> methode, ExtensionContext contexte)
            throws Throwable {
        dansLeNational(suite);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> suite, ReflectiveInvocationContext<Method> methode, ExtensionContext contexte)
            throws Throwable {
        dansLeNational(suite);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> suite, ReflectiveInvocationContext<Method> methode, ExtensionContext contexte)
            throws Throwable {
        dansLeNational(suite);
    }

    private static void dansLeNational(Invocation<Void> suite) throws Throwable {
        var echec = new Throwable[1];
        Perimetre.dans(Perimetre.NATIONAL, () -> {
            try {
                suite.proceed();
            } catch (Throwable e) {
                echec[0] = e;
            }
        });
        if (echec[0] != null) {
            throw echec[0];
        }
    }
}
