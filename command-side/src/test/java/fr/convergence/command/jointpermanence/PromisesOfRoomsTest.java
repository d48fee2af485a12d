package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.Sample.COUNTER;
import static fr.convergence.command.jointpermanence.Sample.DAY;
import static fr.convergence.command.jointpermanence.Sample.HALL;
import static fr.convergence.command.jointpermanence.Sample.OTHER;
import static fr.convergence.command.jointpermanence.Sample.PERMANENCE;
import static fr.convergence.command.jointpermanence.Sample.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Boundary;
import fr.convergence.command.Story;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where rooms are counted, a permanence is not held in the one where people meet. */
class PromisesOfRoomsTest {

    private static final String GATHERING = "70efdf2e-c9b0-4607-9795-c442636b55fb";
    private static final DomainEvent ONE_ROOM = new PlaceRoomsDeclared(HALL, 1);

    private static GatheringPlanned planned(String department, int from, int to) {
        return new GatheringPlanned(
                GATHERING,
                List.of(OTHER),
                department,
                GatheringKind.STEERING_COMMITTEE,
                "Comité",
                null,
                DAY,
                LocalTime.of(from, 0),
                LocalTime.of(to, 0),
                HALL,
                false,
                null,
                List.of());
    }

    private static Story<JointPermanenceCommand> meeting(int from, int to) {
        return Sample.structures().and(ONE_ROOM, planned("49", from, to));
    }

    @Test
    void a_permanence_takes_no_room_where_people_meet() {
        meeting(9, 15).refuses(Sample.PROPOSE, "PLACE_TAKEN");
        assertThat(meeting(9, 14).told(Sample.PROPOSE)).startsWith("PermanenceProposed");
        assertThat(meeting(9, 15).and(new PlaceRoomsDeclared(HALL, 2)).told(Sample.PROPOSE))
                .startsWith("PermanenceProposed");
    }

    @Test
    void where_nobody_counts_rooms_it_may_be_proposed() {
        assertThat(Sample.structures().and(planned("49", 9, 15)).told(Sample.PROPOSE))
                .startsWith("PermanenceProposed");
    }

    /** What was found because of the place it was planned at takes no room of another that nobody counts. */
    @Test
    void nor_does_a_gathering_take_one_that_was_taken_there_from_where_they_are_counted() {
        DomainEvent elsewhere =
                new GatheringAmended(GATHERING, List.of(OTHER), "Comité", null, STOP, false, null, List.of());
        DomainEvent nextDay =
                new GatheringMoved(GATHERING, List.of(OTHER), DAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(12, 0));
        Story<JointPermanenceCommand> suspended = Sample.running()
                .after(Sample.AMEND)
                .after(Sample.SUSPEND)
                .and(ONE_ROOM, planned("49", 9, 12), elsewhere, nextDay);
        assertThat(suspended.told(Sample.RESUME)).isEqualTo("PermanenceResumed");
        suspended.and(new PlaceRoomsDeclared(STOP, 1)).refuses(Sample.RESUME, "PLACE_TAKEN");
    }

    @Test
    void who_organises_a_gathering_may_hold_a_permanence_elsewhere_meanwhile() {
        assertThat(meeting(9, 17)
                        .by(People.OTHER)
                        .told(Sample.propose(PERMANENCE, OTHER, Sample.at(STOP, 14, 17), OTHER, COUNTER)))
                .startsWith("PermanenceProposed");
    }

    @Test
    void a_gathering_that_is_called_off_moved_or_held_elsewhere_gives_its_room_back() {
        for (DomainEvent freeing : List.<DomainEvent>of(
                new GatheringCancelled(GATHERING, List.of(OTHER), GatheringCancelReason.TOO_FEW_PEOPLE),
                new GatheringMoved(GATHERING, List.of(OTHER), DAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(15, 0)),
                new GatheringAmended(GATHERING, List.of(OTHER), "Comité", null, STOP, false, null, List.of()))) {
            assertThat(meeting(9, 15).and(freeing).told(Sample.PROPOSE))
                    .as(freeing.toString())
                    .startsWith("PermanenceProposed");
        }
    }

    @Test
    void what_brings_a_permanence_there_is_held_against_gatherings_too() {
        Story<JointPermanenceCommand> running = Sample.running().and(ONE_ROOM, planned("49", 9, 12));
        running.refuses(new AmendPermanence(PERMANENCE, COUNTER, Sample.at(HALL, 11, 13)), "PLACE_TAKEN");
        assertThat(running.told(new AmendPermanence(PERMANENCE, COUNTER, Sample.at(HALL, 12, 13))))
                .isEqualTo("PermanenceAmended");
        Sample.running()
                .after(Sample.SUSPEND)
                .and(ONE_ROOM, planned("49", 16, 18))
                .refuses(Sample.RESUME, "PLACE_TAKEN");
    }

    /** Eighteen in La Réunion is fifteen in Paris. */
    @Test
    void hours_are_those_of_the_clocks_of_the_gathering() {
        Story<JointPermanenceCommand> counted = Sample.structures().and(ONE_ROOM);
        counted.and(planned("974", 18, 19)).refuses(Sample.PROPOSE, "PLACE_TAKEN");
        assertThat(counted.and(planned("974", 14, 17)).told(Sample.PROPOSE)).startsWith("PermanenceProposed");
    }

    @Test
    void the_decision_depends_on_gatherings_only_where_rooms_are_counted() {
        DomainEvent moved = new GatheringMoved(GATHERING, List.of(OTHER), DAY, LocalTime.of(9, 0), LocalTime.of(15, 0));
        Boundary counted = meeting(9, 10).boundary(Sample.PROPOSE);
        assertThat(List.of(planned("49", 9, 15), moved)).allMatch(counted::includes);
        Boundary uncounted = Sample.structures().boundary(Sample.PROPOSE);
        assertThat(uncounted.includes(planned("49", 9, 15))).isFalse();
        assertThat(uncounted.includes(ONE_ROOM)).isTrue();
    }
}
