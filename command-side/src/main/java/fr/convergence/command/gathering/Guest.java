package fr.convergence.command.gathering;

/**
 * What a structure said to an invitation.
 *
 * @param seats how many of its professionals come; 0 unless it comes
 */
record Guest(Answer answer, int seats) {

    /** Its answer. */
    enum Answer {
        AWAITED,
        COMES,
        DECLINED,
        WITHDRAWN
    }

    static Guest of(Answer answer) {
        return new Guest(answer, 0);
    }

    /** Whether it may still come. */
    boolean isExpected() {
        return answer == Answer.AWAITED || answer == Answer.COMES;
    }
}
