package fr.convergence.command.jointpermanence;

import fr.convergence.kernel.jointpermanence.HolderEvent.HolderInvited;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A structure that holds a permanence, or is asked to. Immutable.
 *
 * @param postId the post it promised, or null
 * @param leftFrom the first day it holds it no longer; null as long as it does
 */
record Holder(
        @Nullable HolderInvited invited,
        HolderStage stage,
        @Nullable String postId,
        @Nullable LocalDate leftFrom) {

    static final Holder NONE = new Holder(null, HolderStage.INVITED, null, null);

    Holder invited(HolderInvited by) {
        return new Holder(by, stage, postId, leftFrom);
    }

    Holder agreed(@Nullable String post) {
        return new Holder(invited, HolderStage.AGREED, post, leftFrom);
    }

    Holder declined() {
        return new Holder(invited, HolderStage.DECLINED, null, leftFrom);
    }

    Holder left(LocalDate from) {
        return new Holder(invited, stage, postId, from);
    }

    /** Whether it is to be there on a day of a session. */
    boolean holdsOn(LocalDate day) {
        return stage == HolderStage.AGREED && (leftFrom == null || day.isBefore(leftFrom));
    }
}
