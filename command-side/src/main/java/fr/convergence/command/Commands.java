package fr.convergence.command;

import fr.convergence.kernel.access.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where commands are brought: they are decided, and what they cause is recorded durably, before this answers. */
public interface Commands {

    /**
     * Decides and records. The same command id again, with the same content and actor, answers the stored position and
     * records nothing.
     *
     * @param commandId chosen by the client, or random
     * @throws fr.convergence.kernel.Rejected when the command is refused; nothing was recorded
     * @throws CommandNotSettled when it is not known yet, or cannot be done for now; safe to submit again with the same id
     */
    Receipt submit(Command command, Actor actor, UUID commandId);

    /** An identifier nobody has used, for a client that chose none. */
    UUID newCommandId();

    /**
     * Tells what commands would come to, each decided as if those before it had been recorded. Records nothing.
     *
     * @return for each command how many events it would cause
     * @throws fr.convergence.kernel.Rejected when one of them would be refused
     * @throws CommandNotSettled when it cannot be told for now
     */
    List<Integer> rehearse(List<? extends Command> commands, Actor actor);

    /**
     * What a command came to.
     *
     * @param cursor opaque; give it as {@code consistentWith} to read what the command did
     * @param events how many events it caused; 0 when what it asked for was so already, or was done before under this id
     */
    record Receipt(String cursor, int events) {}

    /** A fault of the moment: too many conflicts, the store out of reach, the node full or stopping. */
    final class CommandNotSettled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        /** A stable code in capitals and the cause. */
        public CommandNotSettled(String code, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.code = code;
        }

        /** {@code CONFLICT}, {@code STORE_UNAVAILABLE} or {@code BUSY}. */
        public String code() {
            return code;
        }
    }
}
