package fr.convergence.infra.application;

/**
 * Starts Convergence, or says in one line that Java is too old. Compiled for Java 17, and names the application by text
 * only, so that an older Java can load it.
 */
public final class Launcher {

    private static final int NEEDED = 25;

    private Launcher() {}

    /** Starts Convergence; exits with 1 on a Java that is too old. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        if (Runtime.version().feature() < NEEDED) {
            System.err.printf(
                    "Convergence needs Java %d or newer; this is Java %s (%s). Set JAVA_HOME to a JDK %d.%n",
                    NEEDED, System.getProperty("java.version"), System.getProperty("java.home"), NEEDED);
            System.exit(1);
        }
        Class.forName(Launcher.class.getPackageName() + ".ConvergenceApplication")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
