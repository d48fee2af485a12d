package fr.convergence.query;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.agenda.Recurrence;
import fr.convergence.kernel.agenda.Session;
import fr.convergence.kernel.gathering.EnrolmentEvent;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.GatheringPlanEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringDeadlinePassed;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringHeld;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.gathering.InvitationEvent;
import fr.convergence.kernel.gathering.MinutesEvent;
import fr.convergence.kernel.gathering.TrainingTopic;
import fr.convergence.kernel.territory.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a gathering after its last event: when it is, who comes, and what it was to speak of. Several read models keep it, each
 * for its own questions, as JSON; enrolments of people are no part of it.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class KnownGathering {

    private String department = "";
    private List<String> organiserIds = List.of();
    private GatheringKind kind = GatheringKind.PARTNER_CAFE;
    private String title = "";

    @Nullable private String programme;

    private LocalDate day = LocalDate.EPOCH;
    private LocalTime startsAt = LocalTime.MIDNIGHT;
    private LocalTime endsAt = LocalTime.MIDNIGHT;
    private Instant setAt = Instant.EPOCH;

    @Nullable private String placeId;

    private boolean openToAll;

    @Nullable private Integer capacity;

    private List<TrainingTopic> trainingTopics = List.of();

    @Nullable private GatheringCancelReason cancelReason;

    @Nullable private List<String> presentIds;

    private int peopleReceived;
    private boolean awaited;
    private SequencedMap<String, GatheringGuest> guests = new LinkedHashMap<>();
    private GatheringMinutes minutes = GatheringMinutes.NONE;

    /** Takes in an event of it. */
    public void take(GatheringEvent event, Instant at) {
        switch (event) {
            case GatheringPlanEvent it -> plan(it, at);
            case InvitationEvent it ->
                guests.compute(it.structureId(), (_, guest) -> GatheringGuest.after(guest, it, at));
            case MinutesEvent it -> minutes = minutes.after(it, at);
            case EnrolmentEvent _ -> {}
        }
    }

    private void plan(GatheringPlanEvent event, Instant at) {
        switch (event) {
            case GatheringPlanned it -> {
                organiserIds = it.organiserIds();
                department = it.department();
                kind = it.kind();
                terms(it.title(), it.programme(), it.placeId(), it.openToAll(), it.capacity(), it.trainingTopics());
                set(it.day(), it.startsAt(), it.endsAt(), at);
            }
            case GatheringAmended it -> {
                organiserIds = it.organiserIds();
                terms(it.title(), it.programme(), it.placeId(), it.openToAll(), it.capacity(), it.trainingTopics());
            }
            case GatheringMoved it -> {
                set(it.day(), it.startsAt(), it.endsAt(), at);
                guests.replaceAll((_, guest) -> guest.askedAgain(at));
            }
            case GatheringCancelled it -> cancelReason = it.reason();
            case GatheringHeld it -> {
                presentIds = it.presentIds();
                peopleReceived = it.peopleReceived();
            }
            case GatheringDeadlinePassed it -> passed(it);
        }
    }

    private void terms(
            String called,
            @Nullable String told,
            @Nullable String where,
            boolean open,
            @Nullable Integer most,
            List<TrainingTopic> topics) {
        title = called;
        programme = told;
        placeId = where;
        openToAll = open;
        capacity = most;
        trainingTopics = topics;
    }

    private void set(LocalDate on, LocalTime from, LocalTime to, Instant at) {
        day = on;
        startsAt = from;
        endsAt = to;
        setAt = at;
        awaited = false;
    }

    private void passed(GatheringDeadlinePassed event) {
        if (event.deadline() == GatheringDeadline.OUTCOME_DUE) {
            awaited = true;
        }
    }

    /** Code of its department. */
    public String department() {
        return department;
    }

    /** The structures that organise it, sorted; none when the coordination alone does. */
    public List<String> organiserIds() {
        return organiserIds;
    }

    /** Its nature. */
    public GatheringKind kind() {
        return kind;
    }

    /** How people know it. */
    public String title() {
        return title;
    }

    /** What it is for. */
    public @Nullable String programme() {
        return programme;
    }

    /** When it is, in the clocks of the department. */
    public LocalDate day() {
        return day;
    }

    /** In the clocks of the department. */
    public LocalTime startsAt() {
        return startsAt;
    }

    /** In the clocks of the department. */
    public LocalTime endsAt() {
        return endsAt;
    }

    /** When its day was last decided on. */
    public Instant setAt() {
        return setAt;
    }

    /** Where it is; null at a distance. */
    public @Nullable String placeId() {
        return placeId;
    }

    /** Whether who was not invited may come. */
    public boolean openToAll() {
        return openToAll;
    }

    /** How many people can be enrolled; null where nobody is. */
    public @Nullable Integer capacity() {
        return capacity;
    }

    /** What is learned there. */
    public List<TrainingTopic> trainingTopics() {
        return trainingTopics;
    }

    /** Why it does not take place; null when it does. */
    public @Nullable GatheringCancelReason cancelReason() {
        return cancelReason;
    }

    /** The structures that were there; null as long as nobody told. */
    public @Nullable List<String> presentIds() {
        return presentIds;
    }

    /** How many people other than professionals came. */
    public int peopleReceived() {
        return peopleReceived;
    }

    /** Whether it is over and the organisers were asked how it went. */
    public boolean isAwaited() {
        return awaited;
    }

    /** Who was invited or said it comes, in that order. */
    public List<GatheringGuest> guests() {
        return List.copyOf(guests.values());
    }

    /** What it is to speak of, what it decided, and what follows. */
    public GatheringMinutes minutes() {
        return minutes;
    }

    /** Its time. */
    public Session session() {
        return new Recurrence(day, startsAt, endsAt, LegalTime.of(department), null, null, List.of())
                .sessions(day, day)
                .getFirst();
    }

    /** Who organises it, comes or is asked to, or was there; sorted. */
    public List<String> structures() {
        Stream<String> expected =
                guests.values().stream().filter(GatheringGuest::isExpected).map(GatheringGuest::structureId);
        return Stream.of(
                        organiserIds.stream(), expected, presentIds == null ? Stream.<String>of() : presentIds.stream())
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whoever was ever asked, the organisers and those who animate the department; everybody where everybody may come. Sorted. */
    public List<String> readers() {
        List<String> readers = new ArrayList<>(List.of("animation=" + department));
        if (openToAll) {
            readers.add("network");
        }
        Stream.of(organiserIds, List.copyOf(guests.keySet()), structures())
                .flatMap(List::stream)
                .distinct()
                .map(structure -> "structure=" + structure)
                .forEach(readers::add);
        return readers.stream().sorted().toList();
    }
}
