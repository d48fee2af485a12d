package fr.convergence.command.gathering;

/** Where the workshop of the tables stands. */
enum Standing {
    PLANNED(true),
    INVITED(true),
    COMING(true),
    DECLINED(true),
    FULL(true),
    CANCELLED(true),
    HELD(false),
    AGREED(false),
    DONE(false);

    /** Whether it may stand there before its day. */
    final boolean early;

    Standing(boolean early) {
        this.early = early;
    }
}
