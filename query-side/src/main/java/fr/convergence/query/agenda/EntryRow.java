package fr.convergence.query.agenda;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An entry, and from which event on it held until before which; its fields are the columns of {@code entry}.
 *
 * @param validTo null as long as it holds
 */
record EntryRow(
        long validFrom,
        @Nullable Long validTo,
        @JsonUnwrapped Entry entry) {

    static EntryRow from(long position, Entry entry) {
        return new EntryRow(position, null, entry);
    }

    EntryRow until(long position) {
        return new EntryRow(validFrom, position, entry);
    }
}
