package fr.convergence.command.gathering;

import fr.convergence.kernel.gathering.InvitationRefusal;

/** Where the invitation of a structure stands. */
sealed interface Invitation {

    /** It is asked, and has not answered. */
    record Awaited() implements Invitation {}

    /** It comes. */
    record Coming(int seats) implements Invitation {}

    /** It does not come. */
    record Declined(InvitationRefusal reason) implements Invitation {}

    /** It is no longer asked. */
    record Withdrawn() implements Invitation {}
}
