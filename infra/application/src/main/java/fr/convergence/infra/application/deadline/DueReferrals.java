package fr.convergence.infra.application.deadline;

import fr.convergence.command.referral.ReferralCommand;
import fr.convergence.command.referral.ReferralCommand.ExpireReferral;
import fr.convergence.command.referral.ReferralCommand.PassDeadline;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.query.deadline.DueDeadlines;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The delays of referrals. */
record DueReferrals(DueDeadlines deadlines) implements WhatIsDue {

    @Override
    public List<Due> upTo(Instant now, int most) {
        return deadlines.upTo(now, most).stream().map(DueReferrals::due).toList();
    }

    private static Due due(DueDeadlines.Due deadline) {
        UUID id = NameBasedId.of(
                UUID.fromString(deadline.referralId()),
                deadline.receiverId() + " " + deadline.kind() + " " + deadline.dueAt());
        return new Due(deadline.dueAt(), id, command(deadline));
    }

    private static ReferralCommand command(DueDeadlines.Due deadline) {
        return deadline.kind()
                .told()
                .<ReferralCommand>map(
                        told -> new PassDeadline(deadline.referralId(), deadline.receiverId(), told, deadline.dueAt()))
                .orElseGet(() -> new ExpireReferral(deadline.referralId(), deadline.receiverId()));
    }
}
