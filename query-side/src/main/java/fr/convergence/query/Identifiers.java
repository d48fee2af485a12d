package fr.convergence.query;

import java.util.UUID;

/** Tells what can be an identifier of ours from what a reader merely sent. */
public final class Identifiers {

    private Identifiers() {}

    /** Whether a text is a UUID in its canonical form, in whatever case. */
    public static boolean isOne(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
