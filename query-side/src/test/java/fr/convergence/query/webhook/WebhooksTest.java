package fr.convergence.query.webhook;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
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
import fr.convergence.query.Projected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which webhooks are shown to whom: events in, answers out. */
class WebhooksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Actor PARTNER = new Actor("annuaire", Role.PARTNER, null, List.of("49"));
    private static final Actor OTHER = new Actor("observatoire", Role.PARTNER, null, List.of("49"));
    private static final Actor OPERATOR = new Actor("o", Role.ADMINISTRATOR, null, List.of());
    private static final WebhookFilter ALL = new WebhookFilter(List.of(), List.of(), List.of(), List.of(), List.of());
    private static final WebhookFilter OFFERS = new WebhookFilter(
            List.of(PublicEventType.OFFER_PUBLISHED),
            List.of("49"),
            List.of("244900015"),
            List.of(id(5)),
            List.of(Theme.SAFE_DIGITAL_USE));

    private final Projected webhooks = new Projected(
            new WebhookProjection(),
            List.of(),
            List.of("webhook"),
            WebhookQueries.class,
            WebhookController.class,
            Sent.class);

    private static WebhookRegistered registered(int number, Actor owner) {
        return new WebhookRegistered(
                id(number), owner.id(), "Webhook " + number, id(90), id(91), ALL, null, DAY.plusDays(number));
    }

    @BeforeEach
    void registered() {
        webhooks.record(
                PARTNER,
                registered(1, PARTNER),
                registered(2, PARTNER),
                registered(3, OTHER),
                registered(4, PARTNER),
                new WebhookAmended(id(1), PARTNER.id(), "Offres", OFFERS, DAY),
                new WebhookAddressChanged(id(1), PARTNER.id(), id(90), id(92), DAY.plusDays(9)),
                new WebhookSecretRotated(id(1), PARTNER.id(), id(91), id(93), DAY.plusDays(11), DAY.plusDays(10)),
                new WebhookReplayAsked(id(1), PARTNER.id(), "at-1", DAY),
                new WebhookDisabled(id(1), PARTNER.id(), WebhookStop.FAILING, DAY.plusDays(12)),
                new WebhookDisabled(id(2), PARTNER.id(), WebhookStop.OWNER, DAY),
                new WebhookEnabled(id(2), PARTNER.id(), null, DAY),
                new WebhookRemoved(id(4), PARTNER.id(), DAY));
    }

    private List<String> ids(Actor actor) {
        return webhooks.ask("webhooks", actor)
                .path("webhooks.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    @Test
    void a_webhook_is_shown_with_how_far_it_has_come_and_never_its_address_or_a_secret() {
        webhooks.ask("webhooks", PARTNER, "first", 1).path("webhooks").matchesJsonStrictly("""
                {"totalCount": 2, "pageInfo": {"hasNextPage": true}, "edges": [{"node": {
                  "id": "%s", "clientId": "annuaire", "label": "Offres",
                  "filter": {"types": [{"code": "OFFER_PUBLISHED"}], "departments": ["49"], "epcis": ["244900015"],
                             "structures": ["%s"], "themes": [{"code": "SAFE_DIGITAL_USE"}]},
                  "registeredOn": "2026-01-16", "addressChangedOn": "2026-01-24", "formerSecretUntil": "2026-01-26",
                  "stoppedFor": {"code": "FAILING", "label": "dix envois du même événement ont échoué"},
                  "stoppedOn": "2026-01-27",
                  "standing": {"position": "at-7", "failures": 3, "failingSince": "2026-01-15T09:00:00.000Z",
                               "nextAttemptAt": "2026-01-15T09:30:00.000Z"},
                  "attempts": {"totalCount": 2, "edges": [
                    {"node": {"eventId": "%s", "type": "fr.convergence.offer.published.v1", "cursor": "at-7", "attempt": 2,
                              "at": "2026-01-15T09:00:10.000Z", "outcome": {"code": "DELIVERED", "label": "reçu"},
                              "status": 204, "milliseconds": 12}},
                    {"node": {"eventId": "%s", "type": "fr.convergence.offer.published.v1", "cursor": "at-7", "attempt": 1,
                              "at": "2026-01-15T09:00:05.000Z", "outcome": {"code": "REFUSED", "label": "le serveur a refusé"},
                              "status": 500, "milliseconds": 12}}]}}}]}""".formatted(
                        id(1), id(5), id(70), id(70)));
        assertThat(webhooks.rows("webhook").toString()).doesNotContain(id(90), id(91), id(92), id(93));
    }

    @Test
    void only_what_failed_when_asked_so() {
        webhooks.ask("webhooks", PARTNER, "failed", true)
                .path("webhooks.edges[0].node.attempts.edges[*].node.outcome.code")
                .entityList(String.class)
                .containsExactly("REFUSED");
    }

    @Test
    void an_application_sees_its_own_the_operation_all_and_nobody_else_any() {
        assertThat(ids(PARTNER)).containsExactly(id(1), id(2));
        assertThat(ids(OTHER)).containsExactly(id(3));
        assertThat(ids(OPERATOR)).containsExactly(id(1), id(2), id(3));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PARTNER", "ADMINISTRATOR"})
    void whoever_has_the_identifier_of_an_application_but_is_none_sees_none(Role role) {
        assertThat(ids(new Actor(PARTNER.id(), role, id(5), List.of("49")))).isEmpty();
    }

    @Test
    void again_and_in_other_pages_the_rows_are_the_same() {
        List<String> live = webhooks.rows("webhook");
        assertThat(webhooks.repeat().rows("webhook")).isEqualTo(live);
        assertThat(webhooks.rebuild(1).rows("webhook")).isEqualTo(live);
        assertThat(webhooks.rebuild(100).rows("webhook")).isEqualTo(live);
    }
}
