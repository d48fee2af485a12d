package fr.convergence.command.crossimmersion;

import static fr.convergence.command.crossimmersion.Sample.COUNTER;
import static fr.convergence.command.crossimmersion.Sample.DAY;
import static fr.convergence.command.crossimmersion.Sample.LIBRARY;
import static fr.convergence.command.crossimmersion.Sample.OTHER;
import static fr.convergence.command.crossimmersion.Sample.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Boundary;
import fr.convergence.command.Story;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeAsEmployer;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeToVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfferImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.HolderEvent.AbsenceDeclared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderLeft;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody is sent, and nobody receives, who is promised to a permanence at those hours, or to another immersion. */
class AwayTest {

    private static final String PERMANENCE = "1b4f5f0e-1f0d-4f7e-9a44-6a86c4b9d6f1";
    private static final String ANOTHER = "8f14e45f-ceea-467f-a8d5-2e0f4b1e0c11";
    private static final String HALL = "8a1d4a52-6f0c-4a8e-8b37-2f1f5d1e7c21";
    private static final String POST = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String NEXT_POST = "9e107d9d-372b-4b68-8a2f-5c0f7d0d9b1c";

    /** On the day of the immersion, by the clocks of a department. */
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

    private static HolderAgreed holds(String structure) {
        return new HolderAgreed(PERMANENCE, structure, null);
    }

    /** The visit was asked for; then its structure agreed to a permanence of the same day. */
    private static Story<CrossImmersionCommand> holding(int from, int to) {
        return Sample.requested().and(proposed("49", from, to), holds(LIBRARY));
    }

    @Test
    void an_employer_does_not_send_whom_it_promised_to_a_permanence() {
        holding(16, 18).refuses(Sample.AGREE_AS_EMPLOYER, "STRUCTURE_TAKEN");
        assertThat(holding(17, 18).told(Sample.AGREE_AS_EMPLOYER)).isEqualTo("VisitAgreedByEmployer");
    }

    @Test
    void a_host_cannot_make_a_visit_of_whom_the_employer_has_promised_meanwhile() {
        Story<CrossImmersionCommand> agreed = Sample.requested()
                .after(Sample.AGREE_AS_EMPLOYER)
                .and(proposed("49", 9, 10), holds(LIBRARY))
                .by(People.HOST);
        agreed.refuses(Sample.AGREE, "STRUCTURE_TAKEN");
        assertThat(Sample.requested()
                        .and(proposed("49", 9, 10), holds(LIBRARY))
                        .by(People.HOST)
                        .told(Sample.AGREE))
                .as("the employer has not said yet whether it sends somebody")
                .isEqualTo("VisitAgreedByHost");
    }

    @Test
    void what_is_agreed_already_is_agreed_to_again_whatever_was_promised_since() {
        Sample.agreed()
                .and(proposed("49", 9, 10), holds(LIBRARY))
                .by(People.VISITOR)
                .causesNothing(Sample.AGREE_AS_EMPLOYER)
                .by(People.HOST)
                .causesNothing(Sample.AGREE);
    }

    @Test
    void who_was_only_asked_to_hold_a_permanence_may_be_sent() {
        assertThat(Sample.requested().and(proposed("49", 9, 17)).told(Sample.AGREE_AS_EMPLOYER))
                .isEqualTo("VisitAgreedByEmployer");
    }

    @Test
    void a_permanence_that_is_not_held_gives_the_time_back() {
        for (DomainEvent end : List.<DomainEvent>of(
                new SessionCancelled(PERMANENCE, List.of(COUNTER, LIBRARY), HALL, DAY, SessionCancelReason.WEATHER),
                new AbsenceDeclared(PERMANENCE, LIBRARY, null, DAY, AbsenceReason.TRAINING),
                new HolderLeft(PERMANENCE, LIBRARY, null, DAY, HolderRefusal.TOO_FAR))) {
            assertThat(holding(9, 17).and(end).told(Sample.AGREE_AS_EMPLOYER))
                    .as(end.toString())
                    .isEqualTo("VisitAgreedByEmployer");
        }
    }

    @Test
    void as_many_are_sent_as_there_are_posts() {
        Story<CrossImmersionCommand> one = holding(9, 17).and(new PostOpened(POST, List.of(LIBRARY), "1", null));
        one.refuses(Sample.AGREE_AS_EMPLOYER, "STRUCTURE_TAKEN");
        Story<CrossImmersionCommand> two = one.and(new PostOpened(NEXT_POST, List.of(LIBRARY), "2", null));
        assertThat(two.told(Sample.AGREE_AS_EMPLOYER)).isEqualTo("VisitAgreedByEmployer");
        assertThat(one.and(new PostOpened(NEXT_POST, List.of(LIBRARY), "2", DAY.plusDays(1)))
                        .told(Sample.AGREE_AS_EMPLOYER))
                .as("the other post opens the day after")
                .isEqualTo("STRUCTURE_TAKEN");
    }

    @Test
    void a_structure_of_one_post_sends_one_of_two_who_asked() {
        Story<CrossImmersionCommand> both = Sample.offered()
                .after(new CrossImmersionCommand.AmendImmersion(Sample.IMMERSION, COUNTER, Sample.places(2)))
                .by(People.VISITOR)
                .after(Sample.REQUEST)
                .after(new RequestVisit(Sample.IMMERSION, LIBRARY, SECOND, VisitorProfile.SOCIAL_WORKER))
                .after(Sample.AGREE_AS_EMPLOYER)
                .by(People.HOST)
                .after(Sample.AGREE)
                .by(People.VISITOR);
        AgreeAsEmployer second = new AgreeAsEmployer(Sample.IMMERSION, LIBRARY, SECOND);
        both.refuses(second, "STRUCTURE_TAKEN");
        assertThat(both.after(Sample.WITHDRAW).told(second)).isEqualTo("VisitAgreedByEmployer");
        assertThat(both.and(
                                new PostOpened(POST, List.of(LIBRARY), "1", null),
                                new PostOpened(NEXT_POST, List.of(LIBRARY), "2", null))
                        .told(second))
                .isEqualTo("VisitAgreedByEmployer");
    }

    @Test
    void a_structure_does_not_see_two_others_at_once() {
        OfferImmersion elsewhere =
                new OfferImmersion(ANOTHER, OTHER, DAY, LocalTime.of(14, 0), LocalTime.of(18, 0), Sample.TERMS);
        Story<CrossImmersionCommand> asked = Sample.agreed()
                .by(People.AGENT_OF_ANOTHER.actor)
                .after(elsewhere)
                .by(People.VISITOR)
                .after(new RequestVisit(ANOTHER, LIBRARY, SECOND, VisitorProfile.DIGITAL_MEDIATOR));
        AgreeAsEmployer agree = new AgreeAsEmployer(ANOTHER, LIBRARY, SECOND);
        asked.refuses(agree, "STRUCTURE_TAKEN");
        Story<CrossImmersionCommand> free = asked.after(Sample.WITHDRAW).after(agree);
        assertThat(free.by(People.AGENT_OF_ANOTHER.actor).told(new AgreeToVisit(ANOTHER, OTHER, SECOND)))
                .isEqualTo("VisitAgreedByHost");
        assertThat(asked.by(People.HOST).after(Sample.CANCEL).by(People.VISITOR).told(agree))
                .as("the other day was called off")
                .isEqualTo("VisitAgreedByEmployer");
    }

    @Test
    void a_day_is_opened_by_who_can_stay_for_it() {
        Story<CrossImmersionCommand> holding = Sample.structures().and(proposed("49", 16, 18), holds(COUNTER));
        holding.refuses(Sample.OFFER, "STRUCTURE_TAKEN");
        assertThat(holding.and(
                                new PostOpened(POST, List.of(COUNTER), "1", null),
                                new PostOpened(NEXT_POST, List.of(COUNTER), "2", null))
                        .told(Sample.OFFER))
                .isEqualTo("ImmersionOffered");
        Sample.offered()
                .and(proposed("49", 16, 18), holds(COUNTER))
                .causesNothing(Sample.OFFER)
                .refuses(
                        new OfferImmersion(
                                ANOTHER, COUNTER, DAY, LocalTime.of(8, 0), LocalTime.of(10, 0), Sample.TERMS),
                        "STRUCTURE_TAKEN");
    }

    /** Fourteen in La Réunion is eleven in Paris, eighteen is fifteen. */
    @Test
    void hours_are_those_of_the_clocks_of_the_place_of_the_permanence() {
        Story<CrossImmersionCommand> requested = Sample.requested();
        requested.and(proposed("974", 18, 19), holds(LIBRARY)).refuses(Sample.AGREE_AS_EMPLOYER, "STRUCTURE_TAKEN");
        assertThat(requested.and(proposed("974", 9, 12), holds(LIBRARY)).told(Sample.AGREE_AS_EMPLOYER))
                .isEqualTo("VisitAgreedByEmployer");
    }

    @Test
    void the_decision_depends_on_what_is_promised_and_on_the_posts() {
        Boundary boundary = Sample.requested().boundary(Sample.AGREE_AS_EMPLOYER);
        assertThat(List.<DomainEvent>of(holds(LIBRARY), new PostOpened(POST, List.of(LIBRARY), "1", null)))
                .allMatch(boundary::includes);
        assertThat(boundary.includes(holds(OTHER))).isFalse();
        assertThat(Sample.requested().boundary(Sample.AGREE).includes(holds(LIBRARY)))
                .as("the host's word promises the visitor too")
                .isTrue();
        assertThat(holding(9, 17)
                        .boundary(Sample.AGREE_AS_EMPLOYER)
                        .includes(new AbsenceDeclared(PERMANENCE, LIBRARY, null, DAY, AbsenceReason.TRAINING)))
                .as("what was found is read as far as it leads")
                .isTrue();
        assertThat(Sample.requested().boundary(Sample.WITHDRAW).includes(holds(LIBRARY)))
                .as("who goes back takes nothing")
                .isFalse();
    }
}
