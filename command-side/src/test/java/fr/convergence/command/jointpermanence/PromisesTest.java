package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.Sample.COUNTER;
import static fr.convergence.command.jointpermanence.Sample.DAY;
import static fr.convergence.command.jointpermanence.Sample.HALL;
import static fr.convergence.command.jointpermanence.Sample.LIBRARY;
import static fr.convergence.command.jointpermanence.Sample.OTHER;
import static fr.convergence.command.jointpermanence.Sample.PERMANENCE;
import static fr.convergence.command.jointpermanence.Sample.SECOND;
import static fr.convergence.command.jointpermanence.Sample.STOP;
import static fr.convergence.command.jointpermanence.Sample.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.EndPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.LeavePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.StandIn;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody, no post and no room is promised twice at the same time. */
class PromisesTest {

    private static final String POST = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String NEXT_POST = "9e107d9d-372b-4b68-8a2f-5c0f7d0d9b1c";

    /** The other and the library, at the bus stop, at the hours of the first permanence or beside them. */
    private static ProposePermanence second(int from, int to) {
        return Sample.propose(SECOND, OTHER, Sample.at(STOP, from, to), OTHER, LIBRARY);
    }

    private static AgreeToPermanence agree(String permanence, @Nullable String post) {
        return new AgreeToPermanence(permanence, LIBRARY, post);
    }

    private static Story<JointPermanenceCommand> both(int from, int to) {
        return Sample.running().by(People.OTHER).after(second(from, to)).by(People.LIBRARY);
    }

    private static PostOpened opened(String post, LocalDate from) {
        return new PostOpened(post, List.of(LIBRARY), "Poste", from);
    }

    @Test
    void a_structure_that_told_of_no_post_is_in_one_place_at_a_time() {
        both(16, 18).refuses(agree(SECOND, null), "STRUCTURE_TAKEN");
        both(17, 19).causes(agree(SECOND, null), new HolderAgreed(SECOND, LIBRARY, null));
        Sample.running()
                .by(People.LIBRARY)
                .refuses(Sample.propose(SECOND, LIBRARY, Sample.at(STOP, 13, 15), LIBRARY, OTHER), "STRUCTURE_TAKEN");
    }

    @Test
    void it_is_in_as_many_as_it_has_posts_from_the_day_they_are_there() {
        Story<JointPermanenceCommand> story = both(14, 17).and(opened(POST, DAY.minusYears(1)));
        story.refuses(agree(SECOND, null), "STRUCTURE_TAKEN");
        story.and(opened(NEXT_POST, DAY)).causes(agree(SECOND, null), new HolderAgreed(SECOND, LIBRARY, null));
        story.and(opened(NEXT_POST, DAY.plusDays(1))).refuses(agree(SECOND, null), "STRUCTURE_TAKEN");
        story.and(
                        opened(NEXT_POST, DAY),
                        new PostClosed(NEXT_POST, List.of(LIBRARY), PostClosure.values()[0], DAY.plusWeeks(3)))
                .refuses(agree(SECOND, null), "STRUCTURE_TAKEN");
    }

    @Test
    void a_post_that_two_employers_share_is_promised_by_one_of_them_at_a_time_and_by_name() {
        Story<JointPermanenceCommand> story = Sample.structures()
                .and(opened(POST, DAY), opened(NEXT_POST, DAY), new PostShared(POST, List.of(LIBRARY, OTHER)))
                .after(Sample.PROPOSE)
                .by(People.LIBRARY);
        story.refuses(agree(PERMANENCE, null), "POST_MISSING");
        story.refuses(agree(PERMANENCE, COUNTER), "UNKNOWN_POST");
        Story<JointPermanenceCommand> promised = story.after(agree(PERMANENCE, POST));
        ProposePermanence elsewhere = new ProposePermanence(
                SECOND,
                OTHER,
                POST,
                "Ailleurs",
                PermanenceFormat.WORKSHOP,
                Sample.at(STOP, 14, 17),
                Sample.propose(SECOND, OTHER, Sample.at(STOP, 14, 17), OTHER, COUNTER)
                        .shares());
        promised.by(People.OTHER).refuses(elsewhere, "POST_TAKEN", "STRUCTURE_TAKEN");
        assertThat(promised.by(People.LIBRARY)
                        .after(agree(PERMANENCE, NEXT_POST))
                        .by(People.OTHER)
                        .told(elsewhere))
                .isEqualTo("PermanenceProposed HolderInvited HolderInvited HolderAgreed");
    }

    @Test
    void a_place_is_promised_as_often_as_it_has_rooms_from_the_proposal_on() {
        ProposePermanence same = Sample.propose(SECOND, OTHER, Sample.at(HALL, 16, 18), OTHER, LIBRARY);
        Sample.proposed().by(People.OTHER).refuses(same, "PLACE_TAKEN");
        assertThat(Sample.proposed()
                        .and(new PlaceRoomsDeclared(HALL, 2))
                        .by(People.OTHER)
                        .told(same))
                .startsWith("PermanenceProposed");
        assertThat(Sample.proposed()
                        .by(People.LIBRARY)
                        .after(Sample.DECLINE)
                        .by(People.OTHER)
                        .told(same))
                .as("a permanence that one alone would hold gives its room back")
                .startsWith("PermanenceProposed");
    }

    @Test
    void what_frees_the_time_frees_it() {
        Story<JointPermanenceCommand> beside = both(14, 17);
        AgreeToPermanence agree = agree(SECOND, null);
        beside.refuses(agree, "STRUCTURE_TAKEN");
        for (JointPermanenceCommand freeing : List.of(Sample.SUSPEND, Sample.END)) {
            assertThat(beside.by(People.COUNTER)
                            .after(freeing)
                            .by(People.LIBRARY)
                            .told(agree))
                    .isEqualTo("HolderAgreed");
        }
        LeavePermanence leave = new LeavePermanence(PERMANENCE, LIBRARY, TODAY, HolderRefusal.TOO_FAR);
        assertThat(beside.after(leave).told(agree)).isEqualTo("HolderAgreed");
        Schedule once =
                new Schedule(STOP, PermanenceAccess.OPEN, 6, null, DAY, Sample.TWO, Sample.FIVE, null, null, List.of());
        Story<JointPermanenceCommand> single = Sample.running()
                .by(People.OTHER)
                .after(Sample.propose(SECOND, OTHER, once, OTHER, LIBRARY))
                .by(People.LIBRARY);
        single.refuses(agree, "STRUCTURE_TAKEN");
        assertThat(single.after(Sample.ABSENCE).told(agree)).isEqualTo("HolderAgreed");
        assertThat(single.by(People.COUNTER)
                        .after(Sample.CANCEL)
                        .by(People.LIBRARY)
                        .told(agree))
                .isEqualTo("HolderAgreed");
    }

    @Test
    void what_brings_sessions_back_or_elsewhere_is_held_against_everybodys_promises() {
        Story<JointPermanenceCommand> suspended = Sample.running()
                .after(Sample.SUSPEND)
                .by(People.OTHER)
                .after(second(14, 17))
                .by(People.LIBRARY)
                .after(agree(SECOND, null))
                .by(People.COUNTER);
        suspended.refuses(Sample.RESUME, "STRUCTURE_TAKEN");
        Story<JointPermanenceCommand> beside =
                both(9, 12).after(agree(SECOND, null)).by(People.COUNTER);
        beside.refuses(new AmendPermanence(PERMANENCE, COUNTER, Sample.at(HALL, 11, 13)), "STRUCTURE_TAKEN");
        beside.refuses(
                new AmendPermanence(PERMANENCE, COUNTER, Sample.at(STOP, 10, 12)), "PLACE_TAKEN", "STRUCTURE_TAKEN");
        assertThat(beside.told(new AmendPermanence(PERMANENCE, COUNTER, Sample.at(STOP, 12, 13))))
                .isEqualTo("PermanenceAmended");
        suspended.refuses(
                new EndPermanence(PERMANENCE, COUNTER, TODAY.minusDays(2), PermanencePauseReason.OTHER),
                "IN_THE_PAST lastDay");
    }

    @Test
    void who_stands_in_promises_a_post_of_its_own() {
        Story<JointPermanenceCommand> absent =
                Sample.running().by(People.LIBRARY).after(Sample.ABSENCE).by(People.OTHER);
        absent.after(Sample.propose(SECOND, OTHER, Sample.at(STOP, 16, 18), OTHER, COUNTER))
                .refuses(Sample.STAND_IN, "STRUCTURE_TAKEN");
        Story<JointPermanenceCommand> stands = absent.after(Sample.STAND_IN);
        stands.causesNothing(Sample.STAND_IN);
        stands.refuses(Sample.propose(SECOND, OTHER, Sample.at(STOP, 16, 18), OTHER, COUNTER), "STRUCTURE_TAKEN");
        stands.by(People.COUNTER).refuses(new StandIn(PERMANENCE, COUNTER, LIBRARY, DAY, null), "ALREADY_SUBSTITUTED");
        absent.by(People.COUNTER).refuses(new StandIn(PERMANENCE, COUNTER, LIBRARY, DAY, null), "ALREADY_THERE");
    }
}
