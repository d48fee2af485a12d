package fr.convergence.command.webhook;

import fr.convergence.command.Story;
import fr.convergence.command.webhook.WebhookCommand.RegisterWebhook;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.feed.PublicEventType;
import fr.convergence.kernel.webhook.WebhookFilter;
import java.time.LocalDate;
import java.util.List;

/** Two partner applications, and a webhook that the first has registered. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final String WEBHOOK = "a3c65c29-74a1-4f6b-9d0e-5b7a0a3f9c11";
    static final String OTHER_WEBHOOK = "1f0e3dad-9990-4345-b743-9f8ffabdffc4";
    static final String ADDRESS = "7e57d004-2b97-4e7a-b45f-5387367791cd";
    static final String OTHER_ADDRESS = "2c1d43b8-e6d7-476e-9f3a-1b2c3d4e5f60";
    static final String SECRET = "0c9a7e1f-52d3-4b1a-9c44-6a8e0b7d2f31";
    static final String OTHER_SECRET = "5d8f1e02-7c3b-4a6d-8e91-2b4c6d8e0f12";
    static final String CURSOR = "cursor-7";

    static final Actor PARTNER = new Actor("observatoire", Role.PARTNER, null, List.of());
    static final Actor OTHER = new Actor("annuaire", Role.PARTNER, null, List.of());
    static final Actor OPERATOR = new Actor("o", Role.ADMINISTRATOR, null, List.of());

    static final WebhookFilter ALL = new WebhookFilter(List.of(), List.of(), List.of(), List.of(), List.of());
    static final WebhookFilter OFFERS =
            new WebhookFilter(List.of(PublicEventType.OFFER_PUBLISHED), List.of("49"), List.of(), List.of(), List.of());

    static final RegisterWebhook REGISTER =
            new RegisterWebhook(WEBHOOK, PARTNER.id(), "Observatoire", ADDRESS, SECRET, ALL, null);

    private Sample() {}

    static Story<WebhookCommand> nothing() {
        return new Story<>(new WebhookDecider(), List.of(), PARTNER, TODAY);
    }
}
