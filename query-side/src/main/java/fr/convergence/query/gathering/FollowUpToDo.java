package fr.convergence.query.gathering;

import fr.convergence.kernel.gathering.FollowUpAbandonment;
import fr.convergence.query.GatheringMinutes.FollowUp;
import fr.convergence.query.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What somebody is to do, or did, and the gathering that asks for it. */
record FollowUpToDo(String gatheringId, FollowUp followUp) {

    public String id() {
        return followUp.id();
    }

    public @Nullable String ownerId() {
        return followUp.ownerId();
    }

    public @Nullable String decisionId() {
        return followUp.decisionId();
    }

    public String action() {
        return followUp.action();
    }

    public LocalDate dueOn() {
        return followUp.dueOn();
    }

    public @Nullable OffsetDateTime settledAt() {
        return followUp.settledAt();
    }

    public @Nullable FollowUpAbandonment abandonment() {
        return followUp.abandonment();
    }

    Page.Cursor cursor() {
        return new Page.Cursor(dueOn().toString(), id());
    }
}
