package fr.convergence.infra.eventstore;

import org.jspecify.annotations.Nullable;

/** Why the store did not do what it was asked. */
public abstract sealed class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause, false, cause != null);
    }

    /** An event that matches the criteria was recorded since the decision looked. Nothing was recorded: decide again. */
    public static final class Conflict extends StoreException {
        private static final long serialVersionUID = 1L;

        Conflict() {
            super("an event that the append depends on was recorded in between", null);
        }
    }

    /** Another command was recorded under this id. Nothing was recorded. */
    public static final class CommandIdReused extends StoreException {
        private static final long serialVersionUID = 1L;

        CommandIdReused() {
            super("another command was recorded under this id", null);
        }
    }

    /** This command was recorded before, at this position. */
    public static final class AlreadyRecorded extends StoreException {
        private static final long serialVersionUID = 1L;

        private final long position;

        AlreadyRecorded(long position) {
            super("recorded at " + position, null);
            this.position = position;
        }

        /** The last position of the command's events. */
        public long position() {
            return position;
        }
    }

    /**
     * PostgreSQL did not answer in time. An append may or may not have been recorded: submit the same again, under the same
     * command id, to know.
     */
    public static final class Unavailable extends StoreException {
        private static final long serialVersionUID = 1L;

        Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The database holds another history than this node knows: it was restored, or another node opened a new epoch. Nothing
     * was recorded, and this node records nothing any more: open the store anew.
     */
    public static final class HistoryLost extends StoreException {
        private static final long serialVersionUID = 1L;

        HistoryLost(String found) {
            super("another history than this node knows: " + found, null);
        }
    }

    /** The node has as much to do as it takes, or stops. Nothing was recorded. */
    public static final class Busy extends StoreException {
        private static final long serialVersionUID = 1L;

        Busy(String message) {
            super(message, null);
        }
    }

    /** PostgreSQL refused the append for what it holds. Nothing was recorded, and trying again would not help. */
    public static final class Unrecordable extends StoreException {
        private static final long serialVersionUID = 1L;

        Unrecordable(Throwable cause) {
            super("the append cannot be recorded: " + cause.getMessage(), cause);
        }
    }
}
