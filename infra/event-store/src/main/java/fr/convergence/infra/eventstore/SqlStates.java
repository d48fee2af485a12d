package fr.convergence.infra.eventstore;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes mean for an append (PostgreSQL documentation, appendix A). */
final class SqlStates {

    private SqlStates() {}

    /**
     * Whether the statement's own content is at fault, so that trying again would not help: data exceptions (22), integrity
     * violations (23), program limits exceeded (54). All else is taken as a fault of the moment.
     */
    static boolean isAboutContent(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    /** Whether {@code store.append} refused because the store's history is not the one this node knows. */
    static boolean isAboutHistory(SQLException failure) {
        return "ESH01".equals(failure.getSQLState());
    }
}
