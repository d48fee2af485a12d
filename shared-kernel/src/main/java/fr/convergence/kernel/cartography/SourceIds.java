package fr.convergence.kernel.cartography;

import fr.convergence.kernel.NameBasedId;
import java.util.UUID;

/** Identifiers of what an open list speaks of, derived from the list's own: importing again finds the same. */
public final class SourceIds {

    private static final UUID NAMESPACE = UUID.fromString("6d3c2c58-7a0e-5f0a-9a5e-2f6f1f1c49e1");

    private SourceIds() {}

    /** The structure that a record ({@code source--localid}) speaks of. */
    public static String structure(String sourceId) {
        return id("structure", sourceId);
    }

    /** The place that a record speaks of. */
    public static String place(String sourceId) {
        return id("place", sourceId);
    }

    /** The service that a record speaks of under a key. */
    public static String offer(String sourceId, String key) {
        return id("offer", sourceId + "/" + key);
    }

    private static String id(String kind, String name) {
        return NameBasedId.of(NAMESPACE, kind + "/" + name).toString();
    }
}
