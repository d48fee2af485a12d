package fr.convergence.query.deadline;

import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.referral.Urgency;
import java.util.Collection;
import java.util.Map;

/**
 * The delays of referrals. They are those of the first network, in the order of the vocabulary, that has delays of its own for the
 * urgency and that the receiver belonged to when it was sent; otherwise those of the urgency.
 *
 * @param usual by urgency; what is absent is as by default
 * @param ofNetworks what single networks do otherwise
 * @param outcomeConfirmation how many working days the sender has to confirm an outcome
 */
public record ReferralDelays(
        Map<Urgency, Delays> usual, Map<NationalNetwork, Map<Urgency, Delays>> ofNetworks, int outcomeConfirmation) {

    /** What counts where nobody chose anything. */
    public static final ReferralDelays DEFAULT = new ReferralDelays(Map.of(), Map.of(), 15);

    Delays of(Urgency urgency, Collection<NationalNetwork> networks) {
        return networks.stream()
                .sorted()
                .map(network -> ofNetworks.getOrDefault(network, Map.of()).get(urgency))
                .filter(delays -> delays != null)
                .findFirst()
                .orElseGet(() -> usual.getOrDefault(urgency, byDefault(urgency)));
    }

    private static Delays byDefault(Urgency urgency) {
        return switch (urgency) {
            case ORDINARY -> Delays.ORDINARY;
            case URGENT, SOCIO_DIGITAL_EMERGENCY -> Delays.URGENT;
        };
    }
}
