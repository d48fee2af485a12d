package fr.convergence.command.crossimmersion;

import static fr.convergence.command.crossimmersion.Sample.COUNTER;
import static fr.convergence.command.crossimmersion.Sample.DAY;
import static fr.convergence.command.crossimmersion.Sample.IMMERSION;
import static fr.convergence.command.crossimmersion.Sample.LIBRARY;
import static fr.convergence.command.crossimmersion.Sample.OTHER;
import static fr.convergence.command.crossimmersion.Sample.SECOND;
import static fr.convergence.command.crossimmersion.Sample.TODAY;
import static fr.convergence.command.crossimmersion.Sample.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.DeclineVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.LapseVisitPlace;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.WithdrawVisit;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitDeclined;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day of one place: the counter's, asked for by the library, then by the CCAS, then by an association. */
class WaitingListTest {

    private static final String ASSOCIATION = "45c48cce-2e2d-4fbd-8a1a-fc51c7c6ad26";
    private static final String THIRD = "d3d94468-02a4-4259-b55d-38e6d163e820";
    private static final Actor OF_ASSOCIATION = new Actor("somebody", Role.AGENT, ASSOCIATION, List.of("49"));
    private static final RequestVisit REQUEST_OF_THIRD =
            new RequestVisit(IMMERSION, ASSOCIATION, THIRD, VisitorProfile.SOCIAL_WORKER);
    private static final DeclineVisit DECLINE_FIRST =
            new DeclineVisit(IMMERSION, COUNTER, VISIT, VisitDeclineReason.OTHER);

    private static Story<CrossImmersionCommand> twoWaiting() {
        return Sample.requested()
                .and(List.of(Sample.registered(ASSOCIATION, "Association")))
                .by(People.AGENT_OF_ANOTHER.actor)
                .after(Sample.REQUEST_OF_ANOTHER)
                .by(OF_ASSOCIATION)
                .after(REQUEST_OF_THIRD)
                .by(People.HOST);
    }

    @Test
    void a_place_that_is_freed_goes_to_who_has_waited_longest_in_the_same_decision() {
        twoWaiting()
                .causes(
                        DECLINE_FIRST,
                        new VisitDeclined(IMMERSION, COUNTER, VISIT, LIBRARY, VisitDeclineReason.OTHER),
                        new PlaceOffered(IMMERSION, COUNTER, SECOND, OTHER, TODAY.plusDays(3)));
    }

    @Test
    void a_place_that_is_not_taken_in_time_goes_to_the_next() {
        LocalDate late = TODAY.plusDays(4);
        twoWaiting()
                .after(DECLINE_FIRST)
                .by(Actor.SYSTEM)
                .on(TODAY.plusDays(3))
                .causesNothing(new LapseVisitPlace(IMMERSION, SECOND))
                .on(late)
                .causes(
                        new LapseVisitPlace(IMMERSION, SECOND),
                        new PlaceLapsed(IMMERSION, COUNTER, SECOND, OTHER),
                        new PlaceOffered(IMMERSION, COUNTER, THIRD, ASSOCIATION, late.plusDays(3)));
    }

    @Test
    void a_place_is_kept_until_the_day_itself_at_most() {
        assertThat(twoWaiting().on(DAY.minusDays(1)).decide(DECLINE_FIRST))
                .contains(new PlaceOffered(IMMERSION, COUNTER, SECOND, OTHER, DAY));
    }

    @Test
    void a_place_whose_visitor_does_not_come_is_offered_for_the_rest_of_the_day_and_not_after() {
        Story<CrossImmersionCommand> agreed = twoWaiting()
                .after(Sample.AGREE)
                .by(People.VISITOR)
                .after(Sample.AGREE_AS_EMPLOYER)
                .by(People.HOST);
        VisitorAbsent absent = new VisitorAbsent(IMMERSION, COUNTER, VISIT, LIBRARY);
        agreed.on(DAY).causes(Sample.ABSENT, absent, new PlaceOffered(IMMERSION, COUNTER, SECOND, OTHER, DAY));
        agreed.on(Sample.AFTER).causes(Sample.ABSENT, absent);
    }

    @Test
    void places_that_are_added_are_offered_to_all_that_wait_and_have_one() {
        assertThat(twoWaiting().decide(new CrossImmersionCommand.AmendImmersion(IMMERSION, COUNTER, Sample.places(3))))
                .endsWith(
                        new PlaceOffered(IMMERSION, COUNTER, SECOND, OTHER, TODAY.plusDays(3)),
                        new PlaceOffered(IMMERSION, COUNTER, THIRD, ASSOCIATION, TODAY.plusDays(3)));
    }

    @Test
    void who_waits_and_gives_up_frees_no_place() {
        assertThat(twoWaiting()
                        .by(OF_ASSOCIATION)
                        .decide(new WithdrawVisit(IMMERSION, ASSOCIATION, THIRD, VisitWithdrawReason.OTHER)))
                .hasSize(1);
    }

    @Test
    void a_place_that_is_kept_is_not_given_to_who_asks_meanwhile() {
        Story<CrossImmersionCommand> kept = twoWaiting().after(DECLINE_FIRST).by(People.VISITOR);
        RequestVisit again = new RequestVisit(
                IMMERSION, LIBRARY, "70efdf2e-c9b0-4607-9795-c442636b55fc", VisitorProfile.DIGITAL_MEDIATOR);
        assertThat(kept.told(again)).isEqualTo("VisitRequested VisitWaitlisted");
    }
}
