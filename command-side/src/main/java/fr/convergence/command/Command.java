package fr.convergence.command;

/** Something an actor asks for. Commands are records, private to the command side. */
public interface Command {

    /** What of it may be remembered, to tell a repetition from another command: nothing that may not be kept in the store. */
    default Command remembered() {
        return this;
    }
}
