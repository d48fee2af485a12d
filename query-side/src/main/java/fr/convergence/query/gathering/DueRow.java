package fr.convergence.query.gathering;

import fr.convergence.query.GatheringGuest;
import fr.convergence.query.KnownGathering;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that time is to tell of a gathering; its components are the columns of {@code due}.
 *
 * @param subjectId the structure, the action or the enrolment it is about; empty when it is the gathering
 */
record DueRow(String gatheringId, GatheringMoment moment, String subjectId, Instant dueAt) {

    private static final String ITSELF = "";

    /** What is to come; what would have been told before it could be is not told. */
    static Stream<DueRow> of(GatheringRow row) {
        KnownGathering known = row.known;
        Stream<DueRow> ahead = row.status == GatheringStatus.PLANNED ? ahead(row, known) : Stream.of();
        Stream<DueRow> followUps = known.minutes().followUps().stream()
                .filter(one -> one.settledAt() == null)
                .map(one -> new DueRow(
                        row.id,
                        GatheringMoment.FOLLOW_UP_DUE,
                        one.id(),
                        GatheringMoment.FOLLOW_UP_DUE.dueAt(one.dueOn(), known.department())));
        return Stream.concat(ahead, followUps).filter(due -> !row.told.contains(toldAs(due.moment, due.subjectId)));
    }

    private static Stream<DueRow> ahead(GatheringRow row, KnownGathering known) {
        Stream<DueRow> answers = known.guests().stream()
                .filter(guest -> guest.answer() == GatheringGuest.Answer.AWAITED)
                .flatMap(guest -> due(row, GatheringMoment.ANSWER_DUE, guest.structureId(), guest.askedAt()));
        Stream<DueRow> people = row.enrolments.values().stream()
                .filter(one -> one.status == EnrolmentStatus.ENROLLED && !one.reminded)
                .flatMap(one -> due(row, GatheringMoment.ENROLMENT_REMINDER, one.id, later(one.since, known.setAt())));
        return Stream.of(
                        due(row, GatheringMoment.TWO_DAYS_BEFORE, ITSELF, known.setAt()),
                        due(row, GatheringMoment.OUTCOME_DUE, ITSELF, Instant.EPOCH),
                        answers,
                        people)
                .flatMap(each -> each);
    }

    private static Stream<DueRow> due(GatheringRow row, GatheringMoment moment, String subject, Instant since) {
        Instant dueAt = moment.dueAt(row.known.day(), row.known.department());
        return dueAt.isAfter(since) ? Stream.of(new DueRow(row.id, moment, subject, dueAt)) : Stream.of();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** How it is remembered that it was told. */
    static String toldAs(GatheringMoment moment, @Nullable String subject) {
        return moment + ":" + (subject == null ? ITSELF : subject);
    }
}
