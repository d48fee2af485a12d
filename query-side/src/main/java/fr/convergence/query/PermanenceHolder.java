package fr.convergence.query;

import fr.convergence.kernel.jointpermanence.HolderEvent.HolderInvited;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.HolderTask;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A structure that holds a permanence, or was asked to.
 *
 * @param postId the post it promised; null when any will do
 * @param operators codes of the operators it represents there
 * @param leftFrom the first day on which it does not hold it any more; null when it did not leave
 * @param refusal why it declined, or left
 */
public record PermanenceHolder(
        String holderId,
        Stage stage,
        List<HolderTask> tasks,
        List<String> operators,
        @Nullable String postId,
        @Nullable LocalDate leftFrom,
        @Nullable HolderRefusal refusal) {

    /** Where it stands. */
    public enum Stage {
        INVITED,
        AGREED,
        DECLINED,
        LEFT
    }

    static PermanenceHolder invited(HolderInvited event) {
        return new PermanenceHolder(
                event.holderId(), Stage.INVITED, event.tasks(), event.operators(), null, null, null);
    }

    /** Who said that it leaves, and then promises another post until it does, leaves all the same. */
    PermanenceHolder agreed(@Nullable String post) {
        return new PermanenceHolder(
                holderId, leftFrom == null ? Stage.AGREED : Stage.LEFT, tasks, operators, post, leftFrom, refusal);
    }

    PermanenceHolder declined(HolderRefusal reason) {
        return new PermanenceHolder(holderId, Stage.DECLINED, tasks, operators, null, null, reason);
    }

    PermanenceHolder left(LocalDate from, HolderRefusal reason) {
        return new PermanenceHolder(holderId, Stage.LEFT, tasks, operators, postId, from, reason);
    }

    /** Whether it ever agreed: who has left had. */
    boolean hasAgreed() {
        return stage == Stage.AGREED || stage == Stage.LEFT;
    }

    /** Whether it is to be there on a day of the permanence. */
    boolean holdsOn(LocalDate day) {
        return stage == Stage.AGREED || leftFrom != null && day.isBefore(leftFrom);
    }
}
