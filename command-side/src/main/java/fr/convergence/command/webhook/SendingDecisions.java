package fr.convergence.command.webhook;

import static fr.convergence.command.webhook.WebhookRejection.ADDRESS_IN_LABEL;
import static fr.convergence.command.webhook.WebhookRejection.ALREADY_REGISTERED;
import static fr.convergence.command.webhook.WebhookRejection.ALREADY_REMOVED;
import static fr.convergence.command.webhook.WebhookRejection.DAYS_OUT_OF_RANGE;
import static fr.convergence.command.webhook.WebhookRejection.NOT_ALLOWED;
import static fr.convergence.command.webhook.WebhookRejection.OUTSIDE_TERRITORY;
import static fr.convergence.command.webhook.WebhookRejection.POSITION_NEEDED;
import static fr.convergence.command.webhook.WebhookRejection.TOO_MANY_VALUES;
import static fr.convergence.command.webhook.WebhookRejection.TOO_MANY_WEBHOOKS;
import static fr.convergence.command.webhook.WebhookRejection.UNKNOWN_DEPARTMENT;
import static fr.convergence.command.webhook.WebhookRejection.UNKNOWN_EPCI;
import static fr.convergence.command.webhook.WebhookRejection.UNKNOWN_WEBHOOK;

import fr.convergence.command.Circumstances;
import fr.convergence.command.ValueRule;
import fr.convergence.command.webhook.WebhookCommand.AmendWebhook;
import fr.convergence.command.webhook.WebhookCommand.ChangeWebhookAddress;
import fr.convergence.command.webhook.WebhookCommand.DisableWebhook;
import fr.convergence.command.webhook.WebhookCommand.EnableWebhook;
import fr.convergence.command.webhook.WebhookCommand.RegisterWebhook;
import fr.convergence.command.webhook.WebhookCommand.RemoveWebhook;
import fr.convergence.command.webhook.WebhookCommand.ReplayWebhook;
import fr.convergence.command.webhook.WebhookCommand.RotateWebhookSecret;
import fr.convergence.command.webhook.Webhooks.Known;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.PartnerScope;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.kernel.webhook.WebhookEvent;
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
import java.util.List;
import java.util.stream.Stream;

/**
 * What is decided about webhooks: a partner application speaks of its own. Those who keep the machine running may stop and remove any;
 * what sends stops those that do not answer.
 */
record SendingDecisions(Webhooks now, Circumstances circumstances) {

    private static final ValueRule LABEL = ValueRule.label(ADDRESS_IN_LABEL);

    private static final int MOST_WEBHOOKS = 20;
    private static final int MOST_VALUES = 100;
    private static final int MOST_DAYS = 30;

    List<WebhookEvent> register(RegisterWebhook command) {
        NOT_ALLOWED.when(
                !actor().isAllowed(PartnerScope.WEBHOOKS) || !actor().id().equals(command.clientId()));
        refuseElsewhere(command.filter());
        String label = checked(command.label());
        check(command.filter());
        Known before = now.of(command.webhookId()).orElse(null);
        if (before != null) {
            ALREADY_REGISTERED.when(before.removed()
                    || !isOwn(before)
                    || !before.label().equals(label)
                    || !before.filter().equals(command.filter()));
            return List.of();
        }
        TOO_MANY_WEBHOOKS.when(now.heldBy(command.clientId()) >= MOST_WEBHOOKS, Integer.toString(MOST_WEBHOOKS));
        return List.of(new WebhookRegistered(
                command.webhookId(),
                command.clientId(),
                label,
                command.addressId(),
                command.secretId(),
                command.filter(),
                command.fromPosition(),
                circumstances.today()));
    }

    List<WebhookEvent> amend(AmendWebhook command) {
        Known webhook = own(command.webhookId());
        String label = command.label() == null ? webhook.label() : checked(command.label());
        WebhookFilter filter = command.filter() == null ? webhook.filter() : command.filter();
        check(filter);
        refuseElsewhere(filter);
        return webhook.label().equals(label) && webhook.filter().equals(filter)
                ? List.of()
                : List.of(new WebhookAmended(
                        command.webhookId(), webhook.clientId(), label, filter, circumstances.today()));
    }

    List<WebhookEvent> change(ChangeWebhookAddress command) {
        Known webhook = own(command.webhookId());
        return webhook.addressId().equals(command.addressId())
                ? List.of()
                : List.of(new WebhookAddressChanged(
                        command.webhookId(),
                        webhook.clientId(),
                        webhook.addressId(),
                        command.addressId(),
                        circumstances.today()));
    }

    List<WebhookEvent> rotate(RotateWebhookSecret command) {
        Known webhook = own(command.webhookId());
        DAYS_OUT_OF_RANGE.when(
                command.formerDays() < 0 || command.formerDays() > MOST_DAYS, Integer.toString(MOST_DAYS));
        return webhook.secretId().equals(command.secretId())
                ? List.of()
                : List.of(new WebhookSecretRotated(
                        command.webhookId(),
                        webhook.clientId(),
                        webhook.secretId(),
                        command.secretId(),
                        circumstances.today().plusDays(command.formerDays()),
                        circumstances.today()));
    }

    List<WebhookEvent> replay(ReplayWebhook command) {
        Known webhook = own(command.webhookId());
        return List.of(new WebhookReplayAsked(
                command.webhookId(), webhook.clientId(), command.fromPosition(), circumstances.today()));
    }

    /** Why is told by who does it; one that is stopped already stays so for the reason it was. */
    List<WebhookEvent> disable(DisableWebhook command) {
        Known webhook = overseen(command.webhookId());
        WebhookStop reason = switch (actor().role()) {
            case SYSTEM -> command.reason();
            case ADMINISTRATOR -> WebhookStop.OPERATION;
            default -> WebhookStop.OWNER;
        };
        return webhook.stoppedFor() == null
                ? List.of(new WebhookDisabled(command.webhookId(), webhook.clientId(), reason, circumstances.today()))
                : List.of();
    }

    /** What the operation stopped, the operation starts again, who may not choose from where. */
    List<WebhookEvent> enable(EnableWebhook command) {
        Known webhook = overseen(command.webhookId());
        WebhookStop stoppedFor = webhook.stoppedFor();
        NOT_ALLOWED.when(
                actor().role() == Role.ADMINISTRATOR
                        ? command.fromPosition() != null
                        : stoppedFor == WebhookStop.OPERATION);
        if (stoppedFor == null) {
            return List.of();
        }
        POSITION_NEEDED.when(stoppedFor == WebhookStop.HISTORY_CHANGED && command.fromPosition() == null);
        return List.of(new WebhookEnabled(
                command.webhookId(), webhook.clientId(), command.fromPosition(), circumstances.today()));
    }

    List<WebhookEvent> remove(RemoveWebhook command) {
        Known webhook = known(command.webhookId());
        NOT_ALLOWED.when(!isOwn(webhook) && actor().role() != Role.ADMINISTRATOR);
        return webhook.removed()
                ? List.of()
                : List.of(new WebhookRemoved(command.webhookId(), webhook.clientId(), circumstances.today()));
    }

    private static String checked(String given) {
        String label = given.strip();
        Rejected.unlessEmpty(LABEL.faults("label", label));
        return label;
    }

    private static void check(WebhookFilter filter) {
        TOO_MANY_VALUES.when(
                Stream.of(filter.types(), filter.departments(), filter.epcis(), filter.structures(), filter.themes())
                        .anyMatch(values -> values.size() > MOST_VALUES),
                Integer.toString(MOST_VALUES));
        Territory territory = Territory.current();
        filter.departments()
                .forEach(code ->
                        UNKNOWN_DEPARTMENT.when(territory.department(code).isEmpty(), code));
        filter.epcis().forEach(code -> UNKNOWN_EPCI.when(territory.epci(code).isEmpty(), code));
    }

    /** One of the application that asks, which exists. */
    private Known own(String webhookId) {
        Known webhook = known(webhookId);
        NOT_ALLOWED.when(!isOwn(webhook));
        ALREADY_REMOVED.when(webhook.removed());
        return webhook;
    }

    /** One that exists, of the application that asks or overseen by who does. */
    private Known overseen(String webhookId) {
        Known webhook = known(webhookId);
        NOT_ALLOWED.when(!isOwn(webhook) && actor().role() != Role.ADMINISTRATOR && actor().role() != Role.SYSTEM);
        ALREADY_REMOVED.when(webhook.removed());
        return webhook;
    }

    private Known known(String webhookId) {
        return now.of(webhookId).orElseThrow(() -> new Rejected(List.of(UNKNOWN_WEBHOOK.rejection(webhookId))));
    }

    /** Who is allowed some departments says of which it wants to be told. */
    private void refuseElsewhere(WebhookFilter filter) {
        boolean bound = !actor().departments().isEmpty();
        boolean within =
                !filter.departments().isEmpty() && filter.departments().stream().allMatch(actor()::isBoundTo);
        OUTSIDE_TERRITORY.when(bound && !within);
    }

    private boolean isOwn(Known webhook) {
        return actor().role() == Role.PARTNER && actor().id().equals(webhook.clientId());
    }

    private Actor actor() {
        return circumstances.actor();
    }
}
