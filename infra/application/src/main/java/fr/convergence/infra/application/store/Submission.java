package fr.convergence.infra.application.store;

import fr.convergence.command.Circumstances;
import fr.convergence.command.Command;
import fr.convergence.infra.eventstore.CommandMark;
import java.time.Instant;

/** A command on its way through Axon's bus, and what it came to; one try, one submission. */
final class Submission {

    private final Command command;
    private final Circumstances circumstances;
    private final Instant at;
    private final CommandMark mark;
    private final boolean afresh;
    private volatile long position;
    private volatile int events;

    /**
     * @param at when it was asked for
     * @param afresh to be decided on what the store holds now, not on what is remembered of it
     */
    Submission(Command command, Circumstances circumstances, Instant at, CommandMark mark, boolean afresh) {
        this.command = command;
        this.circumstances = circumstances;
        this.at = at;
        this.mark = mark;
        this.afresh = afresh;
    }

    Command command() {
        return command;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    Instant at() {
        return at;
    }

    CommandMark mark() {
        return mark;
    }

    boolean afresh() {
        return afresh;
    }

    /** The position it was recorded at, or decided at when there was nothing to record. */
    long position() {
        return position;
    }

    int events() {
        return events;
    }

    void settled(long at, int caused) {
        position = at;
        events = caused;
    }
}
