package fr.convergence.command;

import fr.convergence.kernel.Rejection;

/** Why a command is refused before anybody looks at what it asks for. */
public enum CommandRejection implements Rejection.Code {
    /** Its identifier was used for another content, or by somebody else. */
    COMMAND_ID_REUSED,
    /** Its identifier is not a UUID. */
    COMMAND_ID_INVALID
}
