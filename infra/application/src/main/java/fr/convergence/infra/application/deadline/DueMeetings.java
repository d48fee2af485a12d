package fr.convergence.infra.application.deadline;

import fr.convergence.command.gathering.GatheringCommand;
import fr.convergence.command.gathering.GatheringCommand.PassGatheringDeadline;
import fr.convergence.command.gathering.GatheringCommand.RemindEnrolment;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.query.gathering.DueGatherings;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What time tells of gatherings, and the people to be reminded of a workshop. */
record DueMeetings(DueGatherings gatherings) implements WhatIsDue {

    @Override
    public List<Due> upTo(Instant now, int most) {
        return gatherings.upTo(now, most).stream().map(DueMeetings::due).toList();
    }

    private static Due due(DueGatherings.Due meeting) {
        UUID id = NameBasedId.of(
                UUID.fromString(meeting.gatheringId()),
                meeting.moment() + " " + meeting.subjectId() + " " + meeting.dueAt());
        return new Due(meeting.dueAt(), id, command(meeting));
    }

    private static GatheringCommand command(DueGatherings.Due meeting) {
        return meeting.moment()
                .deadline()
                .<GatheringCommand>map(deadline -> new PassGatheringDeadline(
                        meeting.gatheringId(), deadline, meeting.subjectId(), meeting.dueAt()))
                .orElseGet(
                        () -> new RemindEnrolment(meeting.gatheringId(), Objects.requireNonNull(meeting.subjectId())));
    }
}
