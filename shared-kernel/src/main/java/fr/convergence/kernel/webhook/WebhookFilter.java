package fr.convergence.kernel.webhook;

import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.feed.PublicEventType;
import java.util.List;

/**
 * Which public events a webhook is told of: of one of the values of each list; an empty one leaves nothing out.
 *
 * @param departments codes
 * @param epcis codes
 * @param structures identifiers
 */
public record WebhookFilter(
        List<PublicEventType> types,
        List<String> departments,
        List<String> epcis,
        List<String> structures,
        List<Theme> themes) {}
