package fr.convergence.infra.application.outsidecalendar;

/** How much of one calendar is counted through before it is given up: nobody means so much, and others wait for their turn. */
final class Effort {

    /** Every minute for half a year. */
    private static final int MOST_STEPS = 250_000;

    private int steps;

    /** @throws NotRead when it was enough */
    void step() throws NotRead {
        if (++steps > MOST_STEPS) {
            throw new NotRead(NotRead.Why.TOO_MUCH, null);
        }
    }
}
