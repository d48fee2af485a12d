package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.Sample.COUNTER;
import static fr.convergence.command.gathering.Sample.DAY;
import static fr.convergence.command.gathering.Sample.GATHERING;
import static fr.convergence.command.gathering.Sample.LIBRARY;
import static fr.convergence.command.gathering.Sample.OTHER;
import static fr.convergence.command.gathering.Sample.TERMS;
import static fr.convergence.command.gathering.Sample.TIME;
import static fr.convergence.kernel.gathering.TrainingTopic.ONLINE_SAFETY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.RecordGatheringHeld;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringHeld;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanGatheringTest {

    private static final String CLOSED = "45c48cce-2e2d-4fbd-8a1a-fc51c7c6ad26";

    private static PlanGathering plan(Time time, Terms terms) {
        return new PlanGathering(GATHERING, COUNTER, null, GatheringKind.GROUP_WORKSHOP, time, terms);
    }

    private static Terms titled(String title, String programme) {
        return new Terms(List.of(COUNTER), title, programme, null, false, 8, List.of());
    }

    private static PlanGathering kind(GatheringKind kind, @Nullable Integer capacity, List<TrainingTopic> topics) {
        Terms terms = new Terms(List.of(COUNTER), "Rencontre", null, null, true, capacity, topics);
        return new PlanGathering(GATHERING, COUNTER, null, kind, TIME, terms);
    }

    @Test
    void a_structure_announces_it_in_the_department_where_its_record_is_shown() {
        Sample.structures()
                .causes(
                        Sample.PLAN,
                        new GatheringPlanned(
                                GATHERING,
                                List.of(COUNTER),
                                "49",
                                GatheringKind.GROUP_WORKSHOP,
                                "Mes démarches en ligne",
                                null,
                                DAY,
                                TIME.startsAt(),
                                TIME.endsAt(),
                                null,
                                false,
                                1,
                                List.of()));
    }

    @Test
    void the_coordination_alone_announces_a_steering_committee() {
        Terms terms = new Terms(List.of(), " Comité ", " ", null, false, null, List.of());
        Sample.structures()
                .by(People.COORDINATOR.actor)
                .causes(
                        new PlanGathering(GATHERING, null, "49", GatheringKind.STEERING_COMMITTEE, TIME, terms),
                        new GatheringPlanned(
                                GATHERING,
                                List.of(),
                                "49",
                                GatheringKind.STEERING_COMMITTEE,
                                "Comité",
                                null,
                                DAY,
                                TIME.startsAt(),
                                TIME.endsAt(),
                                null,
                                false,
                                null,
                                List.of()));
    }

    @Test
    void who_animates_the_department_calls_it_together_and_no_other() {
        Terms terms = new Terms(List.of(), "Café des partenaires", null, null, true, null, List.of());
        PlanGathering here = new PlanGathering(GATHERING, null, "49", GatheringKind.PARTNER_CAFE, TIME, terms);
        Story<GatheringCommand> animator = Sample.structures().by(People.ANIMATOR.actor);
        assertThat(animator.told(here)).isEqualTo("GatheringPlanned");
        animator.refuses(
                new PlanGathering(GATHERING, null, null, GatheringKind.PARTNER_CAFE, TIME, terms),
                "DEPARTMENT_MISSING");
        Sample.structures().by(People.ANIMATOR_ELSEWHERE.actor).refuses(here, "NOT_ALLOWED");
    }

    @Test
    void without_a_structure_the_coordination_says_which_department_and_coordinates_it() {
        PlanGathering nowhere = new PlanGathering(GATHERING, null, null, GatheringKind.PARTNER_CAFE, TIME, TERMS);
        PlanGathering elsewhere = new PlanGathering(GATHERING, null, "44", GatheringKind.PARTNER_CAFE, TIME, TERMS);
        Sample.structures()
                .refuses(nowhere, "NOT_ALLOWED")
                .by(People.COORDINATOR.actor)
                .refuses(nowhere, "DEPARTMENT_MISSING")
                .refuses(elsewhere, "NOT_ALLOWED");
    }

    @Test
    void a_structure_does_not_announce_it_in_another_department() {
        Sample.structures()
                .refuses(
                        new PlanGathering(GATHERING, COUNTER, "44", GatheringKind.PARTNER_CAFE, TIME, TERMS),
                        "OTHER_DEPARTMENT");
    }

    @Test
    void every_fault_is_told_at_once() {
        Time time = new Time(Sample.TODAY.minusDays(1), TIME.endsAt(), TIME.startsAt());
        Terms terms = new Terms(
                List.of(LIBRARY, CLOSED),
                " ",
                "Écrire à jean.dupont@example.fr",
                OTHER,
                false,
                0,
                List.of(ONLINE_SAFETY));
        Sample.structures()
                .refuses(
                        plan(time, terms),
                        "IN_THE_PAST day",
                        "ENDS_BEFORE_IT_BEGINS endsAt",
                        "BLANK_VALUE title",
                        "LOOKS_LIKE_PERSONAL_DATA programme",
                        "ORGANISER_MISSING organiserIds",
                        "UNKNOWN_STRUCTURE organiserIds",
                        "UNKNOWN_PLACE placeId",
                        "CAPACITY_OUT_OF_RANGE capacity",
                        "TOPIC_UNEXPECTED trainingTopics");
    }

    @Test
    void it_is_announced_two_years_ahead_at_most() {
        Time last = new Time(Sample.TODAY.plusYears(2), TIME.startsAt(), TIME.endsAt());
        Time late = new Time(Sample.TODAY.plusYears(2).plusDays(1), TIME.startsAt(), TIME.endsAt());
        assertThat(Sample.structures().told(plan(last, TERMS))).isEqualTo("GatheringPlanned");
        Sample.structures().refuses(plan(late, TERMS), "TOO_FAR_AHEAD day");
    }

    @Test
    void what_is_written_is_no_longer_than_can_be_read_and_names_nobody() {
        Sample.structures()
                .refuses(plan(TIME, titled("x".repeat(201), "y".repeat(2_001))), "TOO_LONG title", "TOO_LONG programme")
                .refuses(plan(TIME, titled("Avec Mme Dupont", "Bonjour")), "PERSONAL_CONTACT title");
    }

    @Test
    void people_are_enrolled_in_a_workshop_and_topics_belong_to_a_training() {
        Sample.structures()
                .refuses(kind(GatheringKind.GROUP_WORKSHOP, null, List.of()), "CAPACITY_MISSING capacity")
                .refuses(kind(GatheringKind.PARTNER_CAFE, 5, List.of()), "CAPACITY_UNEXPECTED capacity")
                .refuses(kind(GatheringKind.CROSS_TRAINING, null, List.of()), "TOPIC_MISSING trainingTopics");
        assertThat(Sample.structures().told(kind(GatheringKind.CROSS_TRAINING, null, List.of(ONLINE_SAFETY))))
                .isEqualTo("GatheringPlanned");
    }

    @Test
    void a_structure_that_closed_organises_nothing_new_but_may_still_be_named_where_it_did() {
        Terms both = new Terms(List.of(COUNTER, LIBRARY), TERMS.title(), null, null, false, 1, List.of());
        Terms more = new Terms(List.of(COUNTER, LIBRARY), "Autre titre", null, null, false, 1, List.of());
        DomainEvent closing = new StructureClosed(LIBRARY, ClosureReason.CEASED);
        Sample.structures().and(closing).refuses(plan(TIME, both), "STRUCTURE_CLOSED organiserIds");
        assertThat(Sample.structures()
                        .after(plan(TIME, both))
                        .and(closing)
                        .told(new AmendGathering(GATHERING, COUNTER, more)))
                .isEqualTo("GatheringAmended");
    }

    @Test
    void another_gathering_under_the_same_identifier_is_refused() {
        Sample.planned().refuses(plan(TIME, Sample.capacity(3)), "ALREADY_PLANNED");
    }

    @Test
    void it_moves_to_days_to_come_only() {
        Time before = new Time(Sample.TODAY.minusDays(1), TIME.startsAt(), TIME.endsAt());
        Sample.planned()
                .refuses(new MoveGathering(GATHERING, COUNTER, before), "IN_THE_PAST day")
                .causesNothing(new MoveGathering(GATHERING, COUNTER, TIME));
    }

    @Test
    void that_nobody_came_is_told_the_day_after_by_calling_it_off_unless_somebody_did() {
        Sample.full()
                .on(Sample.AFTER)
                .after(Sample.MISSED)
                .causes(
                        Sample.CANCEL,
                        new GatheringCancelled(GATHERING, List.of(COUNTER), GatheringCancelReason.TOO_FEW_PEOPLE),
                        new EnrolmentCancelled(
                                GATHERING,
                                Sample.SECOND,
                                Sample.ANOTHER_PERSON,
                                EnrolmentCancelReason.GATHERING_CANCELLED));
        Sample.full().on(Sample.AFTER).after(Sample.KEPT).refuses(Sample.CANCEL, "GATHERING_HELD");
    }

    @Test
    void who_came_without_being_asked_was_there_too_and_it_is_told_once() {
        RecordGatheringHeld all = new RecordGatheringHeld(GATHERING, COUNTER, List.of(OTHER, COUNTER, OTHER), 0);
        Sample.planned()
                .on(DAY)
                .refuses(
                        new RecordGatheringHeld(GATHERING, COUNTER, List.of(), -1),
                        "NOBODY_THERE presentIds",
                        "COUNT_OUT_OF_RANGE peopleReceived")
                .refuses(
                        new RecordGatheringHeld(GATHERING, COUNTER, List.of(CLOSED), 0), "UNKNOWN_STRUCTURE presentIds")
                .causes(all, new GatheringHeld(GATHERING, List.of(COUNTER), List.of(OTHER, COUNTER), 0))
                .after(all)
                .refuses(Sample.HELD, "ALREADY_TOLD");
    }
}
