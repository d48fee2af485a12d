package fr.convergence.infra.application;

/**
 * Starts Convergence, or says in one line that Java is too old. Compiled for Java 17, and names the application by text
 * only, so that an older Java can load it.
 */
public final class Launcher {

    private static final int NEEDED = 25;
    /**
     * How many virtual threads run at once. One that loads a class keeps its carrier while it waits for the lock of the jar; as
     * many carriers as processors, the default, are soon all kept, and whoever holds the lock gets none to let go of it: the
     * application stands still for good (Spring Boot's issue 51463). This is as many as the virtual machine makes at most.
     */
    private static final String CARRIERS = "256";

    private Launcher() {}

    /** Starts Convergence; exits with 1 on a Java that is too old. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        if (Runtime.version().feature() < NEEDED) {
            System.err.printf(
                    "Convergence needs Java %d or newer; this is Java %s (%s). Set JAVA_HOME to a JDK %d.%n",
                    NEEDED, System.getProperty("java.version"), System.getProperty("java.home"), NEEDED);
            System.exit(1);
        }
        if (System.getProperty("jdk.virtualThreadScheduler.parallelism") == null) {
            System.setProperty("jdk.virtualThreadScheduler.parallelism", CARRIERS);
        }
        Class.forName(Launcher.class.getPackageName() + ".ConvergenceApplication")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
