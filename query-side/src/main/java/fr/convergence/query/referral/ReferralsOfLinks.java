package fr.convergence.query.referral;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.LinkedReferrals;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The referrals that links lead to: the rows themselves say through which. */
@Component
final class ReferralsOfLinks implements LinkedReferrals {

    private final ReferralQueries queries;

    ReferralsOfLinks(ReferralQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Linked> of(String referralId, Actor holder, @Nullable String consistentWith) {
        return queries.referral(referralId, holder, consistentWith)
                .filter(referral -> referral.need() != null)
                .flatMap(referral -> referral.positions().stream()
                        .filter(position -> position.receiverId().equals(holder.structureId()))
                        .map(position -> linked(referral, position))
                        .findFirst());
    }

    private static Linked linked(Referral referral, ReferralPosition position) {
        Referral.Need need = Objects.requireNonNull(referral.need());
        return new Linked(
                referral.id(),
                Objects.requireNonNull(referral.beneficiaryId()),
                referral.senderId(),
                position.receiverId(),
                Objects.requireNonNull(position.department()),
                position.status(),
                need.theme(),
                need.procedure(),
                need.operator(),
                need.level(),
                need.mode(),
                referral.situation() == null ? null : referral.situation().urgency());
    }
}
