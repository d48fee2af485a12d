package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.Sample.COUNTER;
import static fr.convergence.command.gathering.Sample.DAY;
import static fr.convergence.command.gathering.Sample.GATHERING;
import static fr.convergence.command.gathering.Sample.LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Boundary;
import fr.convergence.command.Story;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelGathering;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceEnded;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A room that is counted is not promised twice, to gatherings or to permanences; where nobody counts, gatherings take none. */
class RoomTest {

    private static final String HALL = "8a1d4a52-6f0c-4a8e-8b37-2f1f5d1e7c21";
    private static final String STOP = "550e8400-e29b-41d4-a716-446655440000";
    private static final String PERMANENCE = "1b4f5f0e-1f0d-4f7e-9a44-6a86c4b9d6f1";
    private static final String ANOTHER = "8f14e45f-ceea-467f-a8d5-2e0f4b1e0c11";
    private static final DomainEvent ONE_ROOM = new PlaceRoomsDeclared(HALL, 1);
    private static final DomainEvent TWO_ROOMS = new PlaceRoomsDeclared(HALL, 2);

    private static Terms at(@Nullable String place) {
        return new Terms(List.of(COUNTER), "Café des aidants", null, place, false, null, List.of());
    }

    private static Time hours(LocalDate day, int from, int to) {
        return new Time(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static PlanGathering plan(String id, @Nullable String place, int from, int to) {
        return new PlanGathering(id, COUNTER, null, GatheringKind.STEERING_COMMITTEE, hours(DAY, from, to), at(place));
    }

    private static PermanenceProposed proposed(String department, int from, int to) {
        return new PermanenceProposed(
                PERMANENCE,
                List.of(COUNTER, LIBRARY),
                COUNTER,
                department,
                HALL,
                "Permanence",
                PermanenceFormat.DROP_IN,
                PermanenceAccess.OPEN,
                5,
                null,
                DAY,
                LocalTime.of(from, 0),
                LocalTime.of(to, 0),
                null,
                null,
                List.of());
    }

    private static Story<GatheringCommand> places() {
        return Sample.structures()
                .and(
                        new PlaceRegistered(HALL, Map.of("NAME", List.of("Halle"), "COMMUNE", List.of("49301"))),
                        new PlaceRegistered(STOP, Map.of("NAME", List.of("Gare"), "COMMUNE", List.of("49301"))));
    }

    private static Story<GatheringCommand> counted() {
        return places().and(ONE_ROOM);
    }

    @Test
    void a_gathering_takes_no_room_that_a_permanence_is_promised() {
        Story<GatheringCommand> held = counted().and(proposed("49", 14, 17));
        held.refuses(plan(GATHERING, HALL, 16, 18), "PLACE_TAKEN");
        for (PlanGathering free : List.of(
                plan(GATHERING, HALL, 17, 18),
                plan(GATHERING, HALL, 9, 14),
                plan(GATHERING, STOP, 14, 17),
                plan(GATHERING, null, 14, 17))) {
            assertThat(held.told(free)).isEqualTo("GatheringPlanned");
        }
        assertThat(held.and(TWO_ROOMS).told(plan(GATHERING, HALL, 16, 18))).isEqualTo("GatheringPlanned");
    }

    @Test
    void where_nobody_counts_rooms_a_gathering_takes_none() {
        assertThat(places().and(proposed("49", 14, 17)).told(plan(GATHERING, HALL, 16, 18)))
                .isEqualTo("GatheringPlanned");
        assertThat(places().after(plan(GATHERING, HALL, 14, 18)).told(plan(ANOTHER, HALL, 14, 18)))
                .isEqualTo("GatheringPlanned");
    }

    @Test
    void what_was_planned_before_rooms_were_counted_takes_one_since() {
        places().after(plan(GATHERING, HALL, 14, 18)).and(ONE_ROOM).refuses(plan(ANOTHER, HALL, 17, 19), "PLACE_TAKEN");
    }

    @Test
    void two_gatherings_share_no_room() {
        Story<GatheringCommand> one = counted().after(plan(GATHERING, HALL, 14, 18));
        one.causesNothing(plan(GATHERING, HALL, 14, 18));
        one.refuses(plan(ANOTHER, HALL, 17, 19), "PLACE_TAKEN");
        assertThat(one.told(plan(ANOTHER, HALL, 18, 19))).isEqualTo("GatheringPlanned");
        assertThat(one.and(TWO_ROOMS).told(plan(ANOTHER, HALL, 17, 19))).isEqualTo("GatheringPlanned");
    }

    @Test
    void a_gathering_that_is_called_off_moved_or_held_elsewhere_gives_its_room_back() {
        Story<GatheringCommand> one = counted().after(plan(GATHERING, HALL, 14, 18));
        PlanGathering other = plan(ANOTHER, HALL, 14, 18);
        for (GatheringCommand freeing : List.of(
                new CancelGathering(GATHERING, COUNTER, GatheringCancelReason.TOO_FEW_PEOPLE),
                new MoveGathering(GATHERING, COUNTER, hours(DAY, 18, 20)),
                new MoveGathering(GATHERING, COUNTER, hours(DAY.plusDays(1), 14, 18)),
                new AmendGathering(GATHERING, COUNTER, at(STOP)),
                new AmendGathering(GATHERING, COUNTER, at(null)))) {
            assertThat(one.after(freeing).told(other)).as(freeing.toString()).isEqualTo("GatheringPlanned");
        }
    }

    @Test
    void a_permanence_that_is_not_held_there_gives_its_room_back() {
        Story<GatheringCommand> held = counted().and(proposed("49", 14, 17));
        List<String> holders = List.of(COUNTER, LIBRARY);
        for (DomainEvent freeing : List.<DomainEvent>of(
                new SessionCancelled(PERMANENCE, holders, HALL, DAY, SessionCancelReason.WEATHER),
                new PermanenceEnded(PERMANENCE, holders, HALL, DAY.minusDays(1), PermanencePauseReason.SUMMER),
                new PermanenceAmended(
                        PERMANENCE,
                        holders,
                        STOP,
                        HALL,
                        PermanenceAccess.OPEN,
                        5,
                        null,
                        DAY,
                        LocalTime.of(14, 0),
                        LocalTime.of(17, 0),
                        null,
                        null,
                        List.of()))) {
            assertThat(held.and(freeing).told(plan(GATHERING, HALL, 14, 17)))
                    .as(freeing.toString())
                    .isEqualTo("GatheringPlanned");
        }
    }

    @Test
    void it_is_moved_and_taken_elsewhere_only_where_there_is_a_room() {
        Story<GatheringCommand> beside = counted().and(proposed("49", 14, 17)).after(plan(GATHERING, HALL, 9, 12));
        beside.refuses(new MoveGathering(GATHERING, COUNTER, hours(DAY, 12, 15)), "PLACE_TAKEN");
        assertThat(beside.told(new MoveGathering(GATHERING, COUNTER, hours(DAY, 10, 14))))
                .as("its own hours are no obstacle")
                .isEqualTo("GatheringMoved");
        Story<GatheringCommand> elsewhere =
                counted().and(proposed("49", 14, 17)).after(plan(GATHERING, STOP, 14, 17));
        elsewhere.refuses(new AmendGathering(GATHERING, COUNTER, at(HALL)), "PLACE_TAKEN");
        assertThat(elsewhere.and(TWO_ROOMS).told(new AmendGathering(GATHERING, COUNTER, at(HALL))))
                .isEqualTo("GatheringAmended");
    }

    @Test
    void what_is_one_too_many_already_may_still_be_told_anew_and_called_off() {
        Story<GatheringCommand> tooMany =
                counted().after(plan(GATHERING, HALL, 14, 17)).and(proposed("49", 14, 17));
        Terms retitled = new Terms(List.of(COUNTER), "Café du jeudi", null, HALL, false, null, List.of());
        assertThat(tooMany.told(new AmendGathering(GATHERING, COUNTER, retitled)))
                .isEqualTo("GatheringAmended");
        assertThat(tooMany.told(new CancelGathering(GATHERING, COUNTER, GatheringCancelReason.TOO_FEW_PEOPLE)))
                .isEqualTo("GatheringCancelled");
    }

    /** Eighteen in La Réunion is fifteen in Paris. */
    @Test
    void hours_are_those_of_the_clocks_of_each() {
        assertThat(counted().and(proposed("974", 14, 17)).told(plan(GATHERING, HALL, 14, 17)))
                .isEqualTo("GatheringPlanned");
        counted().and(proposed("974", 18, 19)).refuses(plan(GATHERING, HALL, 14, 17), "PLACE_TAKEN");
    }

    @Test
    void the_decision_depends_on_whether_rooms_are_counted_and_then_on_who_takes_them() {
        Boundary uncounted = places().boundary(plan(GATHERING, HALL, 14, 17));
        assertThat(uncounted.includes(ONE_ROOM)).isTrue();
        assertThat(uncounted.includes(proposed("49", 14, 17))).isFalse();
        DomainEvent other = counted().decide(plan(ANOTHER, HALL, 9, 12)).getFirst();
        Boundary counted = counted().and(other).boundary(plan(GATHERING, HALL, 14, 17));
        DomainEvent moved = counted()
                .and(other)
                .decide(new MoveGathering(ANOTHER, COUNTER, hours(DAY, 14, 15)))
                .getFirst();
        assertThat(List.of(proposed("49", 14, 17), other, moved)).allMatch(counted::includes);
        Boundary moving = counted().and(other).boundary(new MoveGathering(ANOTHER, COUNTER, hours(DAY, 14, 15)));
        assertThat(moving.includes(proposed("49", 14, 17)))
                .as("where it is held is only on what was planned")
                .isTrue();
    }
}
