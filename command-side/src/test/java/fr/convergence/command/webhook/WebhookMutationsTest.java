package fr.convergence.command.webhook;

import static fr.convergence.command.webhook.Sample.OTHER;
import static fr.convergence.command.webhook.Sample.OTHER_WEBHOOK;
import static fr.convergence.command.webhook.Sample.PARTNER;
import static fr.convergence.command.webhook.Sample.REGISTER;
import static fr.convergence.command.webhook.Sample.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.convergence.command.Client;
import fr.convergence.command.Kept;
import fr.convergence.command.Memory;
import fr.convergence.kernel.access.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookMutationsTest {

    private static final String ADDRESS = "https://observatoire.example/crochet?cle=abc";
    private static final String NEW =
            "{label: Offres, address: '" + ADDRESS + "', filter: {types: [OFFER_PUBLISHED], departments: ['49']}}";
    private static final String ON = "{webhookId: '" + WEBHOOK + "'}";
    private static final String COMMAND = "commandId: '0f8fad5b-d9cb-469f-a165-70867728950e'";

    private final Memory<WebhookCommand> store =
            new Memory<>(WebhookCommand.class, Sample.nothing().after(REGISTER));
    private final Deposited deposited = new Deposited();
    private final int before = store.events().size();

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void each_mutation_is_done_by_the_document_clients_send(
            String mutation, String input, List<String> recorded, boolean tells) {
        Map<String, Object> answer = client(PARTNER).send(mutation, input);
        assertThat(Client.rejections(answer)).isEmpty();
        assertThat(answer)
                .containsEntry("position", "position-" + store.events().size());
        assertThat(store.events().stream()
                        .skip(before)
                        .map(event -> event.getClass().getSimpleName()))
                .containsExactlyElementsOf(recorded);
        assertThat(answer.get("secret") != null).isEqualTo(tells);
        assertThat(store.events().toString()).doesNotContain("observatoire.example", "whsec_");
    }

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("registerWebhook", NEW, List.of("WebhookRegistered"), true),
                arguments("amendWebhook", with("label: Offres"), List.of("WebhookAmended"), false),
                arguments(
                        "changeWebhookAddress",
                        with("address: '" + ADDRESS + "'"),
                        List.of("WebhookAddressChanged"),
                        false),
                arguments("rotateWebhookSecret", with("formerDays: 3"), List.of("WebhookSecretRotated"), true),
                arguments("replayWebhook", with("fromPosition: abc"), List.of("WebhookReplayAsked"), false),
                arguments("disableWebhook", ON, List.of("WebhookDisabled"), false),
                arguments("enableWebhook", ON, List.of(), false),
                arguments("removeWebhook", ON, List.of("WebhookRemoved"), false));
    }

    @Test
    void every_mutation_has_a_good_input_here() {
        assertThat(new TreeSet<>(good().map(row -> (String) row.get()[0]).toList()))
                .isEqualTo(new TreeSet<>(client(PARTNER).answering("WebhookPayload")));
    }

    @Test
    void who_sends_the_same_command_again_is_told_the_same_secret_and_nobody_else_is() {
        Map<String, Object> first = client(PARTNER).send("registerWebhook", NEW, COMMAND);
        assertThat(first.get("secret")).isEqualTo("whsec_1");
        assertThat(client(PARTNER).send("registerWebhook", NEW, COMMAND)).isEqualTo(first);
        Map<String, Object> other = client(OTHER).send("registerWebhook", NEW, COMMAND);
        assertThat(Client.rejections(other)).containsExactly("ALREADY_REGISTERED");
        assertThat(other.get("secret")).isNull();
        assertThat(deposited.all().values()).containsExactlyInAnyOrder(ADDRESS, "whsec_1");
    }

    @Test
    void another_address_under_the_same_command_is_refused() {
        client(PARTNER).send("registerWebhook", NEW, COMMAND);
        assertThat(Client.rejections(client(PARTNER).send("registerWebhook", NEW.replace("crochet", "autre"), COMMAND)))
                .containsExactly("COMMAND_ID_REUSED");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("bad")
    void what_is_wrong_is_told_by_code_and_nothing_is_recorded_nor_deposited(
            String mutation, Actor actor, String input, List<String> expected) {
        client(actor).refuses(store::events, mutation, input, expected);
        assertThat(deposited.all()).isEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                address("ftp://observatoire.example/a", "ADDRESS_NOT_WEB address"),
                address("webcal://observatoire.example/a", "ADDRESS_NOT_WEB address"),
                address("observatoire.example", "ADDRESS_NOT_WEB address"),
                address("https://cle:mot@observatoire.example/", "ADDRESS_WITH_CREDENTIALS address"),
                address("https://observatoire.example/" + "a".repeat(2000), "TOO_LONG address"),
                arguments(
                        "registerWebhook",
                        PARTNER,
                        "{label: x, address: '" + ADDRESS + "', filter: {structures: [nobody]}}",
                        List.of("INVALID_ID filter.structures[0]")),
                arguments(
                        "registerWebhook",
                        PARTNER,
                        "{label: x, address: '" + ADDRESS + "', filter: {departments: ['20']}}",
                        List.of("UNKNOWN_DEPARTMENT")),
                arguments("registerWebhook", Sample.OPERATOR, NEW, List.of("NOT_ALLOWED")),
                arguments("replayWebhook", PARTNER, ON, List.of("POSITION_NEEDED")),
                arguments("rotateWebhookSecret", OTHER, ON, List.of("NOT_ALLOWED")),
                arguments(
                        "changeWebhookAddress",
                        PARTNER,
                        "{webhookId: '" + OTHER_WEBHOOK + "', address: '" + ADDRESS + "'}",
                        List.of("UNKNOWN_WEBHOOK")));
    }

    private static Arguments address(String address, String refusal) {
        return arguments("registerWebhook", PARTNER, "{label: x, address: '" + address + "'}", List.of(refusal));
    }

    private static String with(String more) {
        return "{webhookId: '" + WEBHOOK + "', " + more + "}";
    }

    private Mutations client(Actor actor) {
        return new Mutations(store, deposited, actor);
    }

    private static final class Deposited extends Kept implements WebhookSecrets {

        private int drawn;

        @Override
        public Optional<String> find(String id) {
            return Optional.ofNullable(all().get(id));
        }

        @Override
        public String draw() {
            drawn++;
            return "whsec_" + drawn;
        }
    }

    private static final class Mutations extends Client {

        Mutations(Memory<WebhookCommand> store, WebhookSecrets secrets, Actor actor) {
            super(
                    actor,
                    context -> context.registerBean(
                            WebhookMutations.class, () -> new WebhookMutations(store, secrets, Mutations::beginning)),
                    "graphql/webhook-mutations.graphqls",
                    "graphql/public-event-filter.graphqls",
                    "graphql/cartography-mutations.graphqls");
        }

        private static @Nullable String beginning(@Nullable String after, @Nullable OffsetDateTime since) {
            return since == null ? after : "since " + since;
        }
    }
}
