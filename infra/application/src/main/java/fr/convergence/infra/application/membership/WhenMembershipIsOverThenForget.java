package fr.convergence.infra.application.membership;

import fr.convergence.command.Boundary;
import fr.convergence.infra.application.store.Policy;
import fr.convergence.infra.application.store.RecordedEvents;
import fr.convergence.infra.application.vault.SealedTexts;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.membership.MembershipEvent;
import fr.convergence.kernel.membership.MembershipEvent.MembershipConfirmed;
import fr.convergence.kernel.membership.MembershipEvent.MembershipDeclined;
import fr.convergence.kernel.membership.MembershipEvent.MembershipEnded;
import fr.convergence.kernel.membership.MembershipEvent.MembershipGranted;
import fr.convergence.kernel.membership.MembershipEvent.MembershipRequested;
import fr.convergence.kernel.membership.MembershipEvent.MembershipTermChanged;
import fr.convergence.kernel.membership.MembershipEvent.MembershipWithdrawn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** Forgets what a person said of itself once its request was refused or taken back, or what came of it is over. */
final class WhenMembershipIsOverThenForget implements Policy {

    private final SealedIntroductions introductions;
    private final RecordedEvents recorded;

    WhenMembershipIsOverThenForget(SealedIntroductions introductions, RecordedEvents recorded) {
        this.introductions = introductions;
        this.recorded = recorded;
    }

    @Override
    public String name() {
        return "membership_forgetting";
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return MembershipEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(StoredEvent stored, Connection transaction) throws SQLException {
        if (stored.event() instanceof MembershipEvent event && isOver(event)) {
            SealedTexts.orAgain(() ->
                    recorded.of(Boundary.of("membership", event.membershipId(), MembershipEvent.class)).stream()
                            .map(one -> one instanceof MembershipRequested it ? it.introductionId() : null)
                            .filter(Objects::nonNull)
                            .forEach(introductions::forget));
        }
    }

    private static boolean isOver(MembershipEvent event) {
        return switch (event) {
            case MembershipDeclined _, MembershipWithdrawn _, MembershipEnded _ -> true;
            case MembershipRequested _, MembershipGranted _, MembershipConfirmed _, MembershipTermChanged _ -> false;
        };
    }
}
