package fr.convergence.query;

import fr.convergence.query.ReadModels.NotReadable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * Refuses a text that cannot be an identifier; null asks for none.
     *
     * @param nothing what does not bear it, in French: « Aucune structure »
     * @throws NotReadable with the code
     */
    public static void refuseNone(@Nullable String text, String code, String nothing) {
        if (text != null && !isOne(text)) {
            throw new NotReadable(code, nothing + " ne porte cet identifiant.");
        }
    }
}
