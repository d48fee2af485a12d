package fr.convergence.infra.application.deadline;

import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.deadline.Delays;
import fr.convergence.query.deadline.ReferralDelays;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The delays of referrals, in working days, as {@code --convergence.deadlines.usual.urgent.expiry=…}; whoever chooses one of an
 * urgency chooses all six.
 *
 * @param usual by urgency; what is absent is as by default
 * @param networks what single networks do otherwise, by network and urgency
 * @param outcomeConfirmation how long the sender has to confirm an outcome
 */
@ConfigurationProperties("convergence.deadlines")
record DeadlineSettings(
        @DefaultValue Map<Urgency, Delays> usual,
        @DefaultValue Map<NationalNetwork, Map<Urgency, Delays>> networks,
        @DefaultValue("15") int outcomeConfirmation) {

    ReferralDelays delays() {
        return new ReferralDelays(usual, networks, outcomeConfirmation);
    }
}
