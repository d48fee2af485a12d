package fr.convergence.query.referral;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReferralSlips;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The slips of the referrals that the actor's structure makes. */
@Component
final class OwnSlips implements ReferralSlips {

    private final ReferralQueries queries;

    OwnSlips(ReferralQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Slip> of(String referralId, Actor actor) {
        return queries.referral(referralId, actor, null)
                .filter(referral -> referral.senderId().equals(ReferralQueries.own(actor)) && referral.need() != null)
                .map(OwnSlips::slip);
    }

    private static Slip slip(Referral referral) {
        Referral.Need need = Objects.requireNonNull(referral.need());
        return new Slip(
                referral.id(),
                referral.senderId(),
                need.theme(),
                need.operator(),
                need.mode(),
                referral.positions().stream().map(ReferralPosition::receiverId).toList());
    }
}
