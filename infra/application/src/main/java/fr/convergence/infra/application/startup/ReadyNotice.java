package fr.convergence.infra.application.startup;

/** One more line shown when Convergence is ready, by whoever has something to say then. */
public interface ReadyNotice {

    /** A word or two, in French. */
    String label();

    /** The rest of the line, in French. */
    String text();
}
