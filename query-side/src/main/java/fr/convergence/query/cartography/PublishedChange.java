package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One change of what everyone may read: a field of a record that shows something else since an event.
 *
 * @param subject what kind of record it is of
 * @param recordId the record's own identifier, a UUID; that of a merged structure is the one that stands for it
 * @param field as the record names it, in lower case; {@link #WHOLE} when the record is shown no more
 * @param before what it showed, in French words; empty when it showed nothing
 * @param after what it shows since; empty when it shows nothing
 * @param at when that was recorded
 * @param by what whoever changed it acted as; never who it was
 */
public record PublishedChange(
        Subject subject,
        UUID recordId,
        Action action,
        String field,
        List<String> before,
        List<String> after,
        Instant at,
        long position,
        Role by) {

    /** The field of a change that is of the record as a whole. */
    public static final String WHOLE = "id";

    /** What kind of record a change is of. */
    public enum Subject {
        STRUCTURE,
        OFFER,
        PLACE
    }

    /** What became of a record. */
    public enum Action {
        /** It is shown since. */
        CREATE,
        UPDATE,
        /** It is shown no more. */
        DELETE
    }
}
