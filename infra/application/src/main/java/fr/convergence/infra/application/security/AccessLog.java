package fr.convergence.infra.application.security;

import fr.convergence.kernel.access.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The security log: who was refused what, and who read what is personal. It has a name of its own, {@value #NAME}, so an operator can keep it
 * apart. It tells opaque identifiers and codes, never what was asked or answered, and of an address only the part that is no secret.
 */
public final class AccessLog {

    /** The name of its logger. */
    public static final String NAME = "fr.convergence.access";

    private static final Logger log = LoggerFactory.getLogger(NAME);

    private AccessLog() {}

    /** Tells of a refusal: its code, and what was wanted in the words of the program. */
    public static void refused(Actor actor, String code, String what) {
        log.warn("Refused: {} ({}) {}: {}", actor.id(), actor.role(), code, what);
    }

    /** Tells of a request that was refused. */
    public static void refused(Actor actor, String code, HttpServletRequest request) {
        refused(actor, code, request.getMethod() + " " + place(request));
    }

    /** Tells that somebody read what is personal. */
    public static void read(Actor actor, String what) {
        log.info("Read: {} ({}): {}", actor.id(), actor.role(), what);
    }

    /** The first part of the path: what follows may be the token of a link, or tell whom it is about. */
    private static String place(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/", 3);
        String first = parts.length > 1 ? parts[1] : "";
        return "/" + (first.matches("[a-z0-9.-]{0,40}") ? first : "…") + (parts.length > 2 ? "/…" : "");
    }
}
