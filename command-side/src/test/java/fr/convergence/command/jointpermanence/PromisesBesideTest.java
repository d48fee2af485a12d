package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.Sample.COUNTER;
import static fr.convergence.command.jointpermanence.Sample.DAY;
import static fr.convergence.command.jointpermanence.Sample.LIBRARY;
import static fr.convergence.command.jointpermanence.Sample.OTHER;
import static fr.convergence.command.jointpermanence.Sample.PERMANENCE;
import static fr.convergence.command.jointpermanence.Sample.SECOND;
import static fr.convergence.command.jointpermanence.Sample.STOP;
import static fr.convergence.command.jointpermanence.Sample.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.EndPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.LeavePermanence;
import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was promised beside, and can be kept no more since a post closed, is no reason to refuse other hours. */
class PromisesBesideTest {

    private static final String POST = "8f14e45f-ceea-467f-a8d5-2e0f4b1e0c11";
    private static final String NEXT_POST = "45c48cce-2e2d-4fbd-8a1a-fc51c7c6ad26";
    private static final String THIRD = "e4da3b7f-bbce-4345-9777-2b0674a318d5";

    /** The library is at two places with two posts, one of which then closed. */
    private static Story<JointPermanenceCommand> withOnePostLess() {
        return Sample.running()
                .and(opened(POST, null), opened(NEXT_POST, null))
                .by(People.OTHER)
                .after(Sample.propose(SECOND, OTHER, Sample.at(STOP, 14, 17), OTHER, LIBRARY))
                .by(People.LIBRARY)
                .after(new AgreeToPermanence(SECOND, LIBRARY, null))
                .and(new PostClosed(NEXT_POST, List.of(LIBRARY), PostClosure.values()[0], TODAY));
    }

    private static PostOpened opened(String id, @Nullable LocalDate from) {
        return new PostOpened(id, List.of(LIBRARY), "CN " + id, from);
    }

    @Test
    void one_of_the_two_may_still_end_though_not_at_once() {
        EndPermanence end =
                new EndPermanence(PERMANENCE, COUNTER, DAY.plusWeeks(1), PermanencePauseReason.END_OF_PROJECT);
        assertThat(withOnePostLess().by(People.COUNTER).told(end)).isEqualTo("PermanenceEnded");
    }

    @Test
    void other_hours_may_still_be_promised() {
        assertThat(withOnePostLess().told(Sample.propose(THIRD, LIBRARY, Sample.at(STOP, 8, 10), LIBRARY, COUNTER)))
                .startsWith("PermanenceProposed");
    }

    @Test
    void a_post_is_not_promised_by_name_before_it_is_there() {
        Sample.proposed()
                .and(opened(POST, null), opened(NEXT_POST, DAY.plusWeeks(20)))
                .by(People.LIBRARY)
                .refuses(new AgreeToPermanence(PERMANENCE, LIBRARY, NEXT_POST), "POST_TAKEN");
    }

    @Test
    void a_permanence_ends_when_one_alone_would_be_left_whoever_told_of_leaving_first() {
        Story<JointPermanenceCommand> three = Sample.structures()
                .after(Sample.propose(PERMANENCE, COUNTER, Sample.SCHEDULE, COUNTER, LIBRARY, OTHER))
                .by(People.LIBRARY)
                .after(Sample.AGREE)
                .by(People.OTHER)
                .after(new AgreeToPermanence(PERMANENCE, OTHER, null))
                .after(new LeavePermanence(PERMANENCE, OTHER, DAY.plusWeeks(5), HolderRefusal.TOO_FAR));
        assertThat(three.by(People.LIBRARY).told(Sample.LEAVE)).isEqualTo("HolderLeft PermanenceEnded");
    }
}
