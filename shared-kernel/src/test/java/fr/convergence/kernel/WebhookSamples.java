package fr.convergence.kernel;

import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.feed.PublicEventType;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookAddressChanged;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookAmended;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookDisabled;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookEnabled;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookRegistered;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookRemoved;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookReplayAsked;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookSecretRotated;
import fr.convergence.kernel.webhook.WebhookFilter;
import fr.convergence.kernel.webhook.WebhookStop;
import java.time.LocalDate;
import java.util.List;

/** What happens to a webhook, one event of each kind. */
final class WebhookSamples {

    private static final String WEBHOOK = "5b0e2a34-3f0a-4c0e-8f3b-7c1d9e2a6b15";
    private static final String CLIENT = "observatoire-49";
    private static final String ADDRESS = "7e57d004-2b97-4e7a-b45f-5387367791cd";
    private static final String NEXT = "2c1d43b8-e6d7-476e-9f3a-1b2c3d4e5f60";
    private static final String SECRET = "0c9a7e1f-52d3-4b1a-9c44-6a8e0b7d2f31";
    private static final String OTHER = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    private static final String CURSOR = "MTo1YjBlMmEzNC0zZjBhLTRjMGUtOGYzYi03YzFkOWUyYTZiMTU6MTo3";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final WebhookFilter FILTER = new WebhookFilter(
            List.of(PublicEventType.OFFER_PUBLISHED),
            List.of("49"),
            List.of("244900015"),
            List.of(OTHER),
            List.of(Theme.values()[0]));

    static final List<DomainEvent> ALL = List.of(
            new WebhookRegistered(WEBHOOK, CLIENT, "Observatoire", ADDRESS, SECRET, FILTER, CURSOR, DAY),
            new WebhookAmended(
                    WEBHOOK,
                    CLIENT,
                    "Observatoire du département",
                    new WebhookFilter(List.of(), List.of("49"), List.of(), List.of(), List.of()),
                    DAY.plusDays(1)),
            new WebhookAddressChanged(WEBHOOK, CLIENT, ADDRESS, NEXT, DAY.plusDays(2)),
            new WebhookSecretRotated(WEBHOOK, CLIENT, SECRET, OTHER, DAY.plusDays(4), DAY.plusDays(3)),
            new WebhookReplayAsked(WEBHOOK, CLIENT, CURSOR, DAY.plusDays(5)),
            new WebhookDisabled(WEBHOOK, CLIENT, WebhookStop.FAILING, DAY.plusDays(6)),
            new WebhookEnabled(WEBHOOK, CLIENT, CURSOR, DAY.plusDays(7)),
            new WebhookRemoved(WEBHOOK, CLIENT, DAY.plusDays(8)));

    private WebhookSamples() {}
}
