package fr.convergence.infra.application.deadline;

import fr.convergence.command.jointpermanence.JointPermanenceCommand.AskAttendance;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.query.agenda.DueAttendance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The sessions of permanences of which it is to be asked how many came. */
record DueSessions(DueAttendance attendance) implements WhatIsDue {

    @Override
    public List<Due> upTo(Instant now, int most) {
        return attendance.upTo(now, most).stream().map(DueSessions::due).toList();
    }

    private static Due due(DueAttendance.Due session) {
        UUID id = NameBasedId.of(UUID.fromString(session.permanenceId()), "ATTENDANCE " + session.day());
        return new Due(session.dueAt(), id, new AskAttendance(session.permanenceId(), session.day()));
    }
}
