package fr.convergence.infra.application.webhook;

import fr.convergence.command.Commands;
import fr.convergence.command.webhook.WebhookCommand.DisableWebhook;
import fr.convergence.infra.application.egress.Turns;
import fr.convergence.infra.application.feed.CloudEvent;
import fr.convergence.infra.application.feed.CloudEvents;
import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.webhook.WebhookFilter;
import fr.convergence.kernel.webhook.WebhookStop;
import fr.convergence.query.PublicEvent;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents;
import fr.convergence.query.PublicEvents.Part;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.WebhookOutcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends public events to webhooks: to each in their order, one after the other, at least once, by one node at a time. What is not taken is
 * tried again as Standard Webhooks 1.0 has it, and holds up what comes after it; after the tenth time, or when the address is gone, the
 * webhook is disabled, and nothing is lost: it goes on from there once it is enabled. Nothing of an address is ever written to the log.
 */
final class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    /** From one attempt to the next: ten in all, over three days and a half. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final Set<String> OF_ANOTHER_HISTORY = Set.of("CURSOR_EPOCH_CHANGED", "CURSOR_UNREADABLE");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int AT_ONCE = 16;

    private final EndpointRows rows;
    private final SealedSecrets secrets;
    private final Receiver receiver;
    private final PublicEvents events;
    private final CloudEvents cloudEvents;
    private final Commands commands;
    private final JsonMapper json;
    private final int perSecond;
    private final Clock clock;

    /** @param clock the wall's, which servers wait by */
    Sender(
            EndpointRows rows,
            SealedSecrets secrets,
            Receiver receiver,
            PublicEvents events,
            CloudEvents cloudEvents,
            Commands commands,
            JsonMapper json,
            int perSecond,
            Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.receiver = receiver;
        this.events = events;
        this.cloudEvents = cloudEvents;
        this.commands = commands;
        this.json = json;
        this.perSecond = Math.clamp(perSecond, 1, PublicEvents.MOST);
        this.clock = clock;
    }

    /** Sends what there is, but for what another node sends. */
    void look() throws InterruptedException {
        long head = Cursor.decode(events.cursorAt(null, Actor.SYSTEM)).position();
        Turns.take(
                () -> rows.claim(clock.instant(), head, AT_ONCE),
                this::send,
                // Its lease runs out, and it is gone on with then.
                fault -> log.warn("A webhook was not sent to", fault));
    }

    private void send(Endpoint endpoint) throws IOException {
        Instant began = clock.instant();
        Optional<String> address = secrets.find(endpoint.addressId());
        List<String> signing = signing(endpoint, began);
        if (address.isEmpty() || signing.isEmpty()) {
            // It was just removed, or is sent to elsewhere from now on, which the follower takes in next.
            return;
        }
        Part part;
        try {
            part = events.after(endpoint.cursor(), filter(endpoint.filter()), perSecond, reader(endpoint));
        } catch (NotReadable refused) {
            if (!OF_ANOTHER_HISTORY.contains(refused.code())) {
                throw refused;
            }
            stop(endpoint, WebhookStop.HISTORY_CHANGED);
            return;
        }
        int attempt = endpoint.failures() + 1;
        for (PublicEvent event : part.events()) {
            CloudEvent told = cloudEvents.of(part.store(), event);
            Sent sent = receiver.send(address.get(), told.id(), json.writeValueAsString(told), signing);
            if (!sent.delivered()) {
                failed(endpoint, event, told.type(), attempt, sent);
                return;
            }
            if (!rows.delivered(endpoint, event, told.type(), attempt, sent)) {
                return;
            }
            attempt = 1;
        }
        Instant now = clock.instant();
        Instant paced = part.more() || part.events().size() >= perSecond ? began.plus(SECOND) : now;
        rows.release(endpoint, part.cursor(), paced.isAfter(now) ? paced : now);
    }

    /** Should this node die before the webhook is stopped, it is tried once more and stopped then. */
    private void failed(Endpoint endpoint, PublicEvent event, String type, int attempt, Sent sent) {
        log.info("The webhook {} did not take an event, attempt {}: {}", endpoint.id(), attempt, sent.outcome());
        Duration pause = PAUSES.get(Math.min(attempt, PAUSES.size()) - 1);
        Duration longer = sent.pause().compareTo(pause) > 0 ? sent.pause() : pause;
        rows.failed(endpoint, event, type, attempt, sent, clock.instant().plus(longer));
        if (sent.outcome() == WebhookOutcome.GONE) {
            stop(endpoint, WebhookStop.GONE);
        } else if (attempt > PAUSES.size()) {
            stop(endpoint, WebhookStop.FAILING);
        }
    }

    private void stop(Endpoint endpoint, WebhookStop reason) {
        commands.submit(new DisableWebhook(endpoint.id().toString(), reason), Actor.SYSTEM, commands.newCommandId());
        log.warn("The webhook {} is disabled: {}", endpoint.id(), reason);
    }

    /** By the new secret first. */
    private List<String> signing(Endpoint endpoint, Instant now) throws IOException {
        List<String> signing = new ArrayList<>();
        secrets.find(endpoint.secretId()).ifPresent(signing::add);
        boolean former = endpoint.formerUntil() != null && !FrenchDay.at(now).isAfter(endpoint.formerUntil());
        if (!signing.isEmpty() && former && endpoint.formerSecretId() != null) {
            secrets.find(endpoint.formerSecretId()).ifPresent(signing::add);
        }
        return signing;
    }

    /** As its application itself would read: no right of a person is lent to a webhook. */
    private static Actor reader(Endpoint endpoint) {
        return new Actor(endpoint.clientId(), Role.PARTNER, null, List.of());
    }

    private static PublicEventFilter filter(WebhookFilter filter) {
        return new PublicEventFilter(
                filter.types(), filter.departments(), filter.epcis(), filter.structures(), filter.themes());
    }
}
