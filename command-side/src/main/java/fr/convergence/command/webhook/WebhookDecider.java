package fr.convergence.command.webhook;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.webhook.WebhookCommand.AmendWebhook;
import fr.convergence.command.webhook.WebhookCommand.ChangeWebhookAddress;
import fr.convergence.command.webhook.WebhookCommand.DisableWebhook;
import fr.convergence.command.webhook.WebhookCommand.EnableWebhook;
import fr.convergence.command.webhook.WebhookCommand.RegisterWebhook;
import fr.convergence.command.webhook.WebhookCommand.RemoveWebhook;
import fr.convergence.command.webhook.WebhookCommand.ReplayWebhook;
import fr.convergence.command.webhook.WebhookCommand.RotateWebhookSecret;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.webhook.WebhookEvent;
import java.util.List;

/** Decides about webhooks. */
final class WebhookDecider implements Decider<WebhookCommand, Webhooks> {

    @Override
    public Class<WebhookCommand> commands() {
        return WebhookCommand.class;
    }

    @Override
    public Webhooks initial() {
        return Webhooks.NONE;
    }

    /** How many an application has is counted on all of its own, which registering names. */
    @Override
    public Boundary boundary(WebhookCommand command) {
        Boundary webhook = Boundary.of("webhook", command.webhookId(), WebhookEvent.class);
        return command instanceof RegisterWebhook it
                ? webhook.or(Boundary.of("client", it.clientId(), WebhookEvent.class))
                : webhook;
    }

    @Override
    public Webhooks evolve(Webhooks now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<WebhookEvent> decide(Webhooks now, WebhookCommand command, Circumstances circumstances) {
        SendingDecisions decisions = new SendingDecisions(now, circumstances);
        return switch (command) {
            case RegisterWebhook it -> decisions.register(it);
            case AmendWebhook it -> decisions.amend(it);
            case ChangeWebhookAddress it -> decisions.change(it);
            case RotateWebhookSecret it -> decisions.rotate(it);
            case ReplayWebhook it -> decisions.replay(it);
            case DisableWebhook it -> decisions.disable(it);
            case EnableWebhook it -> decisions.enable(it);
            case RemoveWebhook it -> decisions.remove(it);
        };
    }
}
