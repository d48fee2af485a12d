package fr.convergence.query.gathering;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.convergence.kernel.gathering.EnrolmentEvent;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringDeadlinePassed;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpPostponed;
import fr.convergence.query.KnownGathering;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A gathering and what it is found by; its fields are the columns of {@code gathering}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class GatheringRow {

    String id = "";
    long takenIn;
    List<String> readers = List.of();
    String department = "";
    String sortName = "";
    LocalDate day = LocalDate.EPOCH;
    String kind = "";
    GatheringStatus status = GatheringStatus.PLANNED;
    List<String> structureIds = List.of();

    @Nullable String placeId;

    int enrolled;
    int waiting;

    /** What time told already, so that it is told once; see {@link DueRow#toldAs}. */
    SortedSet<String> told = new TreeSet<>();

    KnownGathering known = new KnownGathering();

    @JsonIgnore
    final SequencedMap<String, EnrolmentRow> enrolments = new LinkedHashMap<>();

    static GatheringRow unknown(String id) {
        GatheringRow row = new GatheringRow();
        row.id = id;
        return row;
    }

    /** What it already includes changes nothing. */
    void take(GatheringEvent event, long position, Instant at) {
        if (position <= takenIn) {
            return;
        }
        takenIn = position;
        known.take(event, at);
        switch (event) {
            case PersonEnrolled it ->
                enrolments.put(it.enrolmentId(), EnrolmentRow.of(it, enrolments.size() + 1, known, at));
            case EnrolmentEvent it ->
                Objects.requireNonNull(enrolments.get(it.enrolmentId()), it.enrolmentId())
                        .take(it, at);
            case GatheringMoved _ -> {
                told.removeIf(one -> !one.startsWith(GatheringMoment.FOLLOW_UP_DUE.name()));
                enrolments.values().forEach(one -> one.reminded = false);
            }
            case GatheringDeadlinePassed it ->
                told.add(DueRow.toldAs(GatheringMoment.of(it.deadline()), it.subjectId()));
            case FollowUpPostponed it -> told.remove(DueRow.toldAs(GatheringMoment.FOLLOW_UP_DUE, it.followUpId()));
            default -> {}
        }
        enrolments.values().forEach(one -> one.seenBy(known.organiserIds()));
        become();
    }

    private void become() {
        readers = known.readers();
        department = known.department();
        day = known.day();
        sortName = "%sT%s".formatted(known.day(), known.startsAt());
        kind = known.kind().name();
        structureIds = known.structures();
        placeId = known.placeId();
        status = GatheringStatus.of(known);
        enrolled = count(EnrolmentStatus.ENROLLED, EnrolmentStatus.KEPT, EnrolmentStatus.MISSED);
        waiting = count(EnrolmentStatus.WAITING);
    }

    private int count(EnrolmentStatus... which) {
        return Math.toIntExact(enrolments.values().stream()
                .filter(one -> List.of(which).contains(one.status))
                .count());
    }
}
