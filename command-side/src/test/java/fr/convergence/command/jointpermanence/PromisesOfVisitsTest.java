package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.Sample.COUNTER;
import static fr.convergence.command.jointpermanence.Sample.DAY;
import static fr.convergence.command.jointpermanence.Sample.LIBRARY;
import static fr.convergence.command.jointpermanence.Sample.OTHER;
import static fr.convergence.command.jointpermanence.Sample.PERMANENCE;
import static fr.convergence.command.jointpermanence.Sample.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Boundary;
import fr.convergence.command.Story;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByEmployer;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is away to see how others work, and who stays to show it, holds no permanence meanwhile. */
class PromisesOfVisitsTest {

    private static final String IMMERSION = "70efdf2e-c9b0-4607-9795-c442636b55fb";
    private static final String VISIT = "6f4922f4-5568-461a-8cdf-4ad2299f6d23";
    private static final String POST = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String NEXT_POST = "9e107d9d-372b-4b68-8a2f-5c0f7d0d9b1c";
    private static final DomainEvent EMPLOYER = new VisitAgreedByEmployer(IMMERSION, OTHER, VISIT, LIBRARY);
    private static final DomainEvent HOST = new VisitAgreedByHost(IMMERSION, OTHER, VISIT, LIBRARY);

    /** The CCAS of a department opens some hours of a day. */
    private static ImmersionOffered offered(String department, LocalDate day, int from, int to) {
        return new ImmersionOffered(
                IMMERSION,
                OTHER,
                department,
                day,
                LocalTime.of(from, 0),
                LocalTime.of(to, 0),
                2,
                List.of(VisitorProfile.DIGITAL_MEDIATOR),
                List.of(),
                "Une journée",
                null,
                null);
    }

    private static VisitRequested requested(LocalDate day, int from, int to) {
        return new VisitRequested(
                IMMERSION,
                OTHER,
                VISIT,
                LIBRARY,
                "49",
                VisitorProfile.DIGITAL_MEDIATOR,
                day,
                LocalTime.of(from, 0),
                LocalTime.of(to, 0));
    }

    /** The library was asked to hold the permanence, and asked to see the other that day. */
    private static Story<JointPermanenceCommand> asked(String department, LocalDate day, int from, int to) {
        return Sample.proposed()
                .and(offered(department, day, from, to), requested(day, from, to))
                .by(People.LIBRARY);
    }

    private static Story<JointPermanenceCommand> visiting() {
        return asked("49", DAY, 9, 15).and(EMPLOYER, HOST);
    }

    @Test
    void a_structure_whose_visit_is_agreed_holds_nothing_at_those_hours() {
        visiting().refuses(Sample.AGREE, "STRUCTURE_TAKEN");
        visiting()
                .refuses(
                        Sample.propose(Sample.SECOND, LIBRARY, Sample.at(STOP, 14, 16), LIBRARY, COUNTER),
                        "STRUCTURE_TAKEN");
    }

    @Test
    void it_does_at_others_and_on_other_days() {
        for (Story<JointPermanenceCommand> free : List.of(
                asked("49", DAY, 9, 14).and(EMPLOYER, HOST),
                asked("49", DAY, 17, 18).and(EMPLOYER, HOST),
                asked("49", DAY.plusDays(1), 9, 17).and(EMPLOYER, HOST))) {
            assertThat(free.told(Sample.AGREE)).isEqualTo("HolderAgreed");
        }
    }

    @Test
    void what_only_one_side_agreed_to_is_not_promised() {
        for (DomainEvent one : List.of(EMPLOYER, HOST)) {
            assertThat(asked("49", DAY, 9, 17).and(one).told(Sample.AGREE)).isEqualTo("HolderAgreed");
        }
    }

    @Test
    void a_visit_that_does_not_take_place_gives_the_time_back() {
        for (DomainEvent end : List.of(
                new VisitWithdrawn(IMMERSION, OTHER, VISIT, LIBRARY, VisitWithdrawReason.OTHER),
                new ImmersionCancelled(IMMERSION, OTHER, List.of(LIBRARY), ImmersionCancelReason.POSTPONED),
                new VisitorAbsent(IMMERSION, OTHER, VISIT, LIBRARY))) {
            assertThat(visiting().and(end).told(Sample.AGREE))
                    .as(end.toString())
                    .isEqualTo("HolderAgreed");
        }
    }

    @Test
    void another_post_is_as_good_as_another_day() {
        Story<JointPermanenceCommand> one = visiting().and(new PostOpened(POST, List.of(LIBRARY), "1", null));
        one.refuses(Sample.AGREE, "STRUCTURE_TAKEN");
        assertThat(one.and(new PostOpened(NEXT_POST, List.of(LIBRARY), "2", null))
                        .told(Sample.AGREE))
                .isEqualTo("HolderAgreed");
    }

    @Test
    void who_opens_a_day_is_there_whoever_comes() {
        Story<JointPermanenceCommand> host =
                Sample.structures().and(offered("49", DAY, 9, 15)).by(People.OTHER);
        JointPermanenceCommand propose = Sample.propose(PERMANENCE, OTHER, Sample.at(STOP, 14, 16), OTHER, COUNTER);
        host.refuses(propose, "STRUCTURE_TAKEN");
        assertThat(host.and(new ImmersionCancelled(IMMERSION, OTHER, List.of(), ImmersionCancelReason.POSTPONED))
                        .told(propose))
                .startsWith("PermanenceProposed");
    }

    @Test
    void what_a_structure_was_promised_to_before_a_merge_it_is_promised_to_after() {
        Story<JointPermanenceCommand> merged = Sample.proposed()
                .and(offered("49", DAY, 9, 17))
                .and(new StructureMerged(OTHER, LIBRARY, List.of()))
                .by(People.LIBRARY);
        merged.refuses(Sample.AGREE, "STRUCTURE_TAKEN");
    }

    /** Nine in La Réunion is six in Paris: from nine to noon there is over when the clocks here show nine. */
    @Test
    void hours_are_those_of_the_clocks_of_the_host() {
        AgreeToPermanence agree = new AgreeToPermanence(PERMANENCE, LIBRARY, null);
        Story<JointPermanenceCommand> morning = Sample.structures()
                .after(Sample.propose(PERMANENCE, COUNTER, Sample.at(STOP, 9, 12), COUNTER, LIBRARY))
                .by(People.LIBRARY);
        assertThat(morning.and(offered("974", DAY, 9, 12), requested(DAY, 9, 12), EMPLOYER, HOST)
                        .told(agree))
                .isEqualTo("HolderAgreed");
        morning.and(offered("974", DAY, 13, 15), requested(DAY, 13, 15), EMPLOYER, HOST)
                .refuses(agree, "STRUCTURE_TAKEN");
    }

    @Test
    void what_brings_sessions_is_held_against_visits_too() {
        Story<JointPermanenceCommand> running =
                Sample.running().and(offered("49", DAY, 9, 12), requested(DAY, 9, 12), EMPLOYER, HOST);
        running.refuses(new AmendPermanence(PERMANENCE, COUNTER, Sample.at(STOP, 10, 13)), "STRUCTURE_TAKEN");
        assertThat(running.told(new AmendPermanence(PERMANENCE, COUNTER, Sample.at(STOP, 12, 13))))
                .isEqualTo("PermanenceAmended");
        running.by(People.LIBRARY)
                .after(Sample.ABSENCE)
                .and(offered("49", DAY, 9, 15))
                .by(People.OTHER)
                .refuses(Sample.STAND_IN, "STRUCTURE_TAKEN");
    }

    /** The host's word, given on another node at the same moment, makes the promise: it must be seen. */
    @Test
    void the_decision_depends_on_the_other_agreement_and_on_the_offer() {
        Boundary boundary = asked("49", DAY, 9, 17).and(EMPLOYER).boundary(Sample.AGREE);
        assertThat(List.of(HOST, offered("49", DAY, 9, 17))).allMatch(boundary::includes);
        Boundary before = Sample.proposed().by(People.LIBRARY).boundary(Sample.AGREE);
        assertThat(before.includes(EMPLOYER)).isTrue();
        assertThat(before.includes(HOST))
                .as("of itself it promises nothing yet")
                .isFalse();
    }
}
