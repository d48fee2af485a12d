package fr.convergence.command.gathering;

import fr.convergence.command.Boundary;
import fr.convergence.command.Promise;
import fr.convergence.command.Promising;
import fr.convergence.command.Scarce;
import fr.convergence.command.Structures;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.agenda.Recurrence;
import fr.convergence.kernel.agenda.Session;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.territory.LegalTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What gatherings promise: a room, for their hours, of a place that counts its rooms; nobody's time, since who meets is few hours away
 * from a desk.
 *
 * @param gatherings by id, as far as they were read
 */
record GatheringPromises(Map<String, Gathering> gatherings) implements Promising {

    static final GatheringPromises NONE = new GatheringPromises(Map.of());

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof GatheringEvent;
    }

    @Override
    public GatheringPromises evolve(DomainEvent event) {
        if (!(event instanceof GatheringEvent it)) {
            return this;
        }
        Map<String, Gathering> after = new TreeMap<>(gatherings);
        after.put(it.gatheringId(), gathering(it.gatheringId()).evolve(it));
        return new GatheringPromises(after);
    }

    Gathering gathering(String id) {
        return gatherings.getOrDefault(id, Gathering.NONE);
    }

    /** Only where rooms are counted: elsewhere gatherings take none. */
    @Override
    public Boundary promises(Boundary boundary, Scarce things, Structures structures, String subjectId) {
        Boundary all = boundary;
        for (String place : things.places()) {
            if (structures.declaresRooms(place)) {
                all = all.or(Boundary.of("place", place, GatheringPlanned.class, GatheringAmended.class));
            }
        }
        for (String other : gatherings.keySet()) {
            all = other.equals(subjectId) ? all : all.or(whereAndWhen(other));
        }
        return all;
    }

    private static Boundary whereAndWhen(String gathering) {
        return Boundary.of(
                "gathering",
                gathering,
                GatheringPlanned.class,
                GatheringAmended.class,
                GatheringMoved.class,
                GatheringCancelled.class);
    }

    @Override
    public Stream<Promise> from(LocalDate day) {
        return gatherings.values().stream().flatMap(gathering -> promised(gathering, day));
    }

    private static Stream<Promise> promised(Gathering gathering, LocalDate first) {
        GatheringPlanned planned = gathering.planned();
        Terms terms = gathering.terms();
        Time time = gathering.time();
        if (planned == null
                || terms == null
                || terms.placeId() == null
                || time == null
                || gathering.cancelled()
                || time.day().isBefore(first)) {
            return Stream.empty();
        }
        Promise.Room room = new Promise.Room(terms.placeId(), true);
        return Stream.of(new Promise(planned.gatheringId(), hours(time, zone(planned)), room, List.of()));
    }

    /** By the clocks of its department. */
    static ZoneId zone(GatheringPlanned planned) {
        return LegalTime.of(planned.department());
    }

    private static Session hours(Time time, ZoneId zone) {
        return new Recurrence(time.day(), time.startsAt(), time.endsAt(), zone, null, null, List.of())
                .sessions(time.day(), time.day())
                .getFirst();
    }
}
