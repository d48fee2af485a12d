package fr.convergence.command.webhook;

import static fr.convergence.command.webhook.Sample.ADDRESS;
import static fr.convergence.command.webhook.Sample.ALL;
import static fr.convergence.command.webhook.Sample.CURSOR;
import static fr.convergence.command.webhook.Sample.OFFERS;
import static fr.convergence.command.webhook.Sample.OPERATOR;
import static fr.convergence.command.webhook.Sample.OTHER;
import static fr.convergence.command.webhook.Sample.OTHER_ADDRESS;
import static fr.convergence.command.webhook.Sample.OTHER_SECRET;
import static fr.convergence.command.webhook.Sample.OTHER_WEBHOOK;
import static fr.convergence.command.webhook.Sample.PARTNER;
import static fr.convergence.command.webhook.Sample.REGISTER;
import static fr.convergence.command.webhook.Sample.SECRET;
import static fr.convergence.command.webhook.Sample.TODAY;
import static fr.convergence.command.webhook.Sample.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.webhook.WebhookCommand.AmendWebhook;
import fr.convergence.command.webhook.WebhookCommand.ChangeWebhookAddress;
import fr.convergence.command.webhook.WebhookCommand.DisableWebhook;
import fr.convergence.command.webhook.WebhookCommand.EnableWebhook;
import fr.convergence.command.webhook.WebhookCommand.RegisterWebhook;
import fr.convergence.command.webhook.WebhookCommand.RemoveWebhook;
import fr.convergence.command.webhook.WebhookCommand.ReplayWebhook;
import fr.convergence.command.webhook.WebhookCommand.RotateWebhookSecret;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.PartnerScope;
import fr.convergence.kernel.access.Role;
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
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookTest {

    private static final AmendWebhook AMEND = new AmendWebhook(WEBHOOK, "Offres", OFFERS);
    private static final ChangeWebhookAddress CHANGE = new ChangeWebhookAddress(WEBHOOK, OTHER_ADDRESS);
    private static final RotateWebhookSecret ROTATE = new RotateWebhookSecret(WEBHOOK, OTHER_SECRET, 2);
    private static final ReplayWebhook REPLAY = new ReplayWebhook(WEBHOOK, CURSOR);
    private static final DisableWebhook DISABLE = new DisableWebhook(WEBHOOK, WebhookStop.FAILING);
    private static final EnableWebhook ENABLE = new EnableWebhook(WEBHOOK, null);
    private static final EnableWebhook ENABLE_FROM = new EnableWebhook(WEBHOOK, CURSOR);
    private static final RemoveWebhook REMOVE = new RemoveWebhook(WEBHOOK);
    private static final List<WebhookCommand> EACH =
            List.of(REGISTER, AMEND, CHANGE, ROTATE, REPLAY, DISABLE, ENABLE, ENABLE_FROM, REMOVE);

    private final Story<WebhookCommand> registered = Sample.nothing().after(REGISTER);
    private final Story<WebhookCommand> removed = registered.after(REMOVE);

    private static List<String> told(Story<WebhookCommand> story) {
        return EACH.stream().map(story::told).toList();
    }

    private Story<WebhookCommand> stopped(WebhookStop reason) {
        return registered.and(new WebhookDisabled(WEBHOOK, PARTNER.id(), reason, TODAY));
    }

    @Test
    void its_application_does_with_it_what_it_wants() {
        assertThat(told(Sample.nothing()))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("WebhookRegistered"), Collections.nCopies(8, "UNKNOWN_WEBHOOK").stream())
                        .toList());
        assertThat(told(registered))
                .containsExactly(
                        "nothing",
                        "WebhookAmended",
                        "WebhookAddressChanged",
                        "WebhookSecretRotated",
                        "WebhookReplayAsked",
                        "WebhookDisabled",
                        "nothing",
                        "nothing",
                        "WebhookRemoved");
        assertThat(told(stopped(WebhookStop.FAILING)))
                .containsExactly(
                        "nothing",
                        "WebhookAmended",
                        "WebhookAddressChanged",
                        "WebhookSecretRotated",
                        "WebhookReplayAsked",
                        "nothing",
                        "WebhookEnabled",
                        "WebhookEnabled",
                        "WebhookRemoved");
        assertThat(told(removed))
                .containsExactly(
                        "ALREADY_REGISTERED",
                        "ALREADY_REMOVED",
                        "ALREADY_REMOVED",
                        "ALREADY_REMOVED",
                        "ALREADY_REMOVED",
                        "ALREADY_REMOVED",
                        "ALREADY_REMOVED",
                        "ALREADY_REMOVED",
                        "nothing");
    }

    @Test
    void no_other_application_does_anything_with_it() {
        assertThat(Stream.of(registered, stopped(WebhookStop.GONE), removed)
                        .flatMap(story -> told(story.by(OTHER)).stream()))
                .containsOnly("NOT_ALLOWED");
        Sample.nothing().by(OTHER).refuses(REGISTER, "NOT_ALLOWED");
    }

    @Test
    void an_application_that_is_bound_to_departments_says_of_which_it_wants_to_be_told() {
        Story<WebhookCommand> bound =
                Sample.nothing().by(Actor.ofPartner(PARTNER.id(), List.of("49", "53"), PartnerScope.USUAL));
        bound.refuses(REGISTER, "OUTSIDE_TERRITORY").refuses(in("49", "44"), "OUTSIDE_TERRITORY");
        assertThat(bound.told(in("53"))).isEqualTo("WebhookRegistered");
        bound.after(in("53"))
                .refuses(new AmendWebhook(REGISTER.webhookId(), null, REGISTER.filter()), "OUTSIDE_TERRITORY")
                .refuses(new AmendWebhook(REGISTER.webhookId(), null, in("44").filter()), "OUTSIDE_TERRITORY");
    }

    @Test
    void an_application_that_was_not_allowed_webhooks_registers_none() {
        Sample.nothing()
                .by(Actor.ofPartner(PARTNER.id(), List.of(), Set.of(PartnerScope.EVENTS)))
                .refuses(REGISTER, "NOT_ALLOWED");
    }

    private static RegisterWebhook in(String... departments) {
        return new RegisterWebhook(
                REGISTER.webhookId(),
                REGISTER.clientId(),
                REGISTER.label(),
                REGISTER.addressId(),
                REGISTER.secretId(),
                new WebhookFilter(List.of(), List.of(departments), List.of(), List.of(), List.of()),
                null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "AGENT", "MEDIATOR", "AUDITOR", "CORRESPONDENT", "PUBLIC"})
    void nobody_who_is_no_application_does(Role role) {
        Actor actor = new Actor(PARTNER.id(), role, null, List.of("49"));
        assertThat(told(registered.by(actor))).containsOnly("NOT_ALLOWED");
        Sample.nothing().by(actor).refuses(REGISTER, "NOT_ALLOWED");
    }

    @Test
    void the_operation_stops_starts_and_removes_any_and_what_it_stopped_nobody_else_starts() {
        assertThat(told(registered.by(OPERATOR)))
                .containsExactly(
                        "NOT_ALLOWED",
                        "NOT_ALLOWED",
                        "NOT_ALLOWED",
                        "NOT_ALLOWED",
                        "NOT_ALLOWED",
                        "WebhookDisabled",
                        "nothing",
                        "NOT_ALLOWED",
                        "WebhookRemoved");
        registered
                .by(OPERATOR)
                .causes(DISABLE, new WebhookDisabled(WEBHOOK, PARTNER.id(), WebhookStop.OPERATION, TODAY));
        stopped(WebhookStop.OPERATION).refuses(ENABLE, "NOT_ALLOWED").refuses(ENABLE_FROM, "NOT_ALLOWED");
        stopped(WebhookStop.OPERATION)
                .by(OPERATOR)
                .causes(ENABLE, new WebhookEnabled(WEBHOOK, PARTNER.id(), null, TODAY));
    }

    @ParameterizedTest
    @EnumSource(
            value = WebhookStop.class,
            names = {"GONE", "FAILING", "HISTORY_CHANGED"})
    void what_sends_stops_it_for_the_reason_it_tells(WebhookStop reason) {
        registered
                .by(Actor.SYSTEM)
                .causes(new DisableWebhook(WEBHOOK, reason), new WebhookDisabled(WEBHOOK, PARTNER.id(), reason, TODAY));
        stopped(WebhookStop.OWNER).by(Actor.SYSTEM).causesNothing(new DisableWebhook(WEBHOOK, reason));
    }

    @Test
    void after_a_restore_its_application_says_from_where() {
        stopped(WebhookStop.HISTORY_CHANGED)
                .refuses(ENABLE, "POSITION_NEEDED")
                .causes(ENABLE_FROM, new WebhookEnabled(WEBHOOK, PARTNER.id(), CURSOR, TODAY));
    }

    @Test
    void events_name_addresses_and_secrets_by_their_identifiers() {
        Sample.nothing()
                .causes(
                        REGISTER,
                        new WebhookRegistered(
                                WEBHOOK, PARTNER.id(), "Observatoire", ADDRESS, SECRET, ALL, null, TODAY));
        registered
                .causes(AMEND, new WebhookAmended(WEBHOOK, PARTNER.id(), "Offres", OFFERS, TODAY))
                .causes(
                        new AmendWebhook(WEBHOOK, null, OFFERS),
                        new WebhookAmended(WEBHOOK, PARTNER.id(), "Observatoire", OFFERS, TODAY))
                .causesNothing(new AmendWebhook(WEBHOOK, " Observatoire ", null))
                .causes(CHANGE, new WebhookAddressChanged(WEBHOOK, PARTNER.id(), ADDRESS, OTHER_ADDRESS, TODAY))
                .causes(
                        ROTATE,
                        new WebhookSecretRotated(WEBHOOK, PARTNER.id(), SECRET, OTHER_SECRET, TODAY.plusDays(2), TODAY))
                .causes(REPLAY, new WebhookReplayAsked(WEBHOOK, PARTNER.id(), CURSOR, TODAY))
                .causes(REMOVE, new WebhookRemoved(WEBHOOK, PARTNER.id(), TODAY));
        registered.after(AMEND).causesNothing(AMEND);
        registered.after(CHANGE).causesNothing(CHANGE);
        registered.after(ROTATE).causesNothing(ROTATE);
    }

    @Test
    void what_is_out_of_range_is_refused() {
        for (int days : List.of(-1, 31)) {
            registered.refuses(new RotateWebhookSecret(WEBHOOK, OTHER_SECRET, days), "DAYS_OUT_OF_RANGE");
        }
        for (String label : List.of(" ", "a\u0000b", "https://x.example", "x".repeat(81))) {
            assertThat(registered.told(new AmendWebhook(WEBHOOK, label, null)))
                    .isIn("BLANK_VALUE", "UNPRINTABLE", "ADDRESS_IN_LABEL", "TOO_LONG");
        }
        registered
                .refuses(filtered(List.of("20"), List.of()), "UNKNOWN_DEPARTMENT")
                .refuses(filtered(List.of(), List.of("1")), "UNKNOWN_EPCI")
                .refuses(filtered(Collections.nCopies(101, "49"), List.of()), "TOO_MANY_VALUES");
    }

    private static AmendWebhook filtered(List<String> departments, List<String> epcis) {
        return new AmendWebhook(WEBHOOK, null, new WebhookFilter(List.of(), departments, epcis, List.of(), List.of()));
    }

    @Test
    void an_application_has_twenty_at_most_and_one_again_where_one_was_removed() {
        Story<WebhookCommand> full = registered;
        for (int i = 1; i < 20; i++) {
            full = full.after(another(UUID.randomUUID().toString(), PARTNER));
        }
        full.refuses(another(OTHER_WEBHOOK, PARTNER), "TOO_MANY_WEBHOOKS");
        full.by(OTHER).after(another(OTHER_WEBHOOK, OTHER));
        assertThat(full.after(REMOVE).told(another(OTHER_WEBHOOK, PARTNER))).isEqualTo("WebhookRegistered");
    }

    private static RegisterWebhook another(String id, Actor owner) {
        return new RegisterWebhook(id, owner.id(), "Encore un", ADDRESS, SECRET, ALL, null);
    }
}
