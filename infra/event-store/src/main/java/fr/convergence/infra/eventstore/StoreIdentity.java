package fr.convergence.infra.eventstore;

import java.util.UUID;

/**
 * Which store this is.
 *
 * @param id for ever
 * @param epoch raised whenever history may have been lost (a restored backup)
 * @param simulatedTime whether events bear the clients' time, which is made up; decided before the first event, for ever
 */
public record StoreIdentity(UUID id, int epoch, boolean simulatedTime) {

    /** A position of this store, for clients to keep. */
    public Cursor cursor(long position) {
        return new Cursor(id, epoch, position);
    }
}
