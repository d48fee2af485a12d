package fr.convergence.infra.eventstore;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what failed because of an event from what failed because of the moment (PostgreSQL documentation, appendix A). */
final class Faults {

    /**
     * Connections, transactions rolled back, resources, operators, the system, PostgreSQL itself; timeouts and locks; and what no
     * event can help: a statement on tables or columns that are not there, or not allowed.
     */
    private static final List<String> OF_THE_MOMENT =
            List.of("08", "40", "42", "53", "57", "58", "XX", "25006", "25P03", "25P04", "55P03");

    private Faults() {}

    /** Whether the event itself may be at fault, so that the others could go on without it. */
    static boolean mayBeOfTheEvent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOfTheMoment(cause)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfTheMoment(Throwable failure) {
        return switch (failure) {
            case UnreadableEvent _, LeaseLost _, InterruptedException _, Error _ -> true;
            case StoreException _, SQLTransientException _, SQLRecoverableException _ -> true;
            case SQLException sql -> isOfTheMoment(sql.getSQLState());
            default -> false;
        };
    }

    private static boolean isOfTheMoment(@Nullable String state) {
        return state != null && OF_THE_MOMENT.stream().anyMatch(state::startsWith);
    }
}
