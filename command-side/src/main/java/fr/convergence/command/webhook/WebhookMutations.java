package fr.convergence.command.webhook;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.FreshDeposits;
import fr.convergence.command.Input;
import fr.convergence.command.Refusal;
import fr.convergence.command.WebAddress;
import fr.convergence.command.webhook.WebhookCommand.AmendWebhook;
import fr.convergence.command.webhook.WebhookCommand.ChangeWebhookAddress;
import fr.convergence.command.webhook.WebhookCommand.DisableWebhook;
import fr.convergence.command.webhook.WebhookCommand.EnableWebhook;
import fr.convergence.command.webhook.WebhookCommand.RegisterWebhook;
import fr.convergence.command.webhook.WebhookCommand.RemoveWebhook;
import fr.convergence.command.webhook.WebhookCommand.ReplayWebhook;
import fr.convergence.command.webhook.WebhookCommand.RotateWebhookSecret;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.feed.PublicEventType;
import fr.convergence.kernel.webhook.WebhookFilter;
import fr.convergence.kernel.webhook.WebhookStop;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * The mutations on webhooks. Addresses and secrets are deposited before the command, which only bears their identifiers; those are made of
 * who asks, too, so that nobody is told the secret of another by repeating its command.
 */
@Controller
class WebhookMutations {

    private static final int USUAL_DAYS = 1;

    private static final WebAddress ADDRESS = new WebAddress(
            Map.of("http", "http", "https", "https"),
            WebhookRejection.ADDRESS_NOT_WEB,
            WebhookRejection.ADDRESS_WITH_CREDENTIALS);

    private final Counter counter;
    private final WebhookSecrets secrets;
    private final FeedPositions positions;

    WebhookMutations(Commands commands, WebhookSecrets secrets, FeedPositions positions) {
        this.counter = new Counter(commands);
        this.secrets = secrets;
        this.positions = positions;
    }

    @MutationMapping
    WebhookPayload registerWebhook(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        String from = beginning(input);
        Deposited deposited = new Deposited(actor);
        return submit(
                input,
                deposited,
                in -> new RegisterWebhook(
                        NameBasedId.of(in.commandId(), "webhook").toString(),
                        actor.id(),
                        in.text("label"),
                        deposited.address(in),
                        deposited.secret(in),
                        filter(in.part("filter")),
                        from));
    }

    @MutationMapping
    WebhookPayload amendWebhook(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> {
            Input filter = in.part("filter");
            return new AmendWebhook(
                    in.id("webhookId"), in.optionalText("label"), filter == null ? null : filter(filter));
        });
    }

    @MutationMapping
    WebhookPayload changeWebhookAddress(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        Deposited deposited = new Deposited(actor);
        return submit(input, deposited, in -> new ChangeWebhookAddress(in.id("webhookId"), deposited.address(in)));
    }

    @MutationMapping
    WebhookPayload rotateWebhookSecret(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        Deposited deposited = new Deposited(actor);
        return submit(input, deposited, in -> {
            Integer days = in.optionalNumber("formerDays");
            return new RotateWebhookSecret(in.id("webhookId"), deposited.secret(in), days == null ? USUAL_DAYS : days);
        });
    }

    @MutationMapping
    WebhookPayload replayWebhook(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        String from = beginning(input);
        return submit(input, actor, in -> {
            WebhookRejection.POSITION_NEEDED.when(from == null);
            return new ReplayWebhook(in.id("webhookId"), String.valueOf(from));
        });
    }

    @MutationMapping
    WebhookPayload disableWebhook(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new DisableWebhook(in.id("webhookId"), WebhookStop.OWNER));
    }

    @MutationMapping
    WebhookPayload enableWebhook(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        String from = beginning(input);
        return submit(input, actor, in -> new EnableWebhook(in.id("webhookId"), from));
    }

    @MutationMapping
    WebhookPayload removeWebhook(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new RemoveWebhook(in.id("webhookId")));
    }

    private @Nullable String beginning(Map<String, Object> input) {
        return positions.beginning((String) input.get("fromPosition"), (OffsetDateTime) input.get("since"));
    }

    private static WebhookFilter filter(@Nullable Input given) {
        return given == null
                ? new WebhookFilter(List.of(), List.of(), List.of(), List.of(), List.of())
                : new WebhookFilter(
                        given.codes("types", PublicEventType.class).stream()
                                .distinct()
                                .sorted()
                                .toList(),
                        given.texts("departments").stream().distinct().sorted().toList(),
                        given.texts("epcis").stream().distinct().sorted().toList(),
                        given.ids("structures").stream().distinct().sorted().toList(),
                        given.codes("themes", Theme.class).stream()
                                .distinct()
                                .sorted()
                                .toList());
    }

    private WebhookPayload submit(Map<String, Object> input, Actor actor, Function<Input, WebhookCommand> read) {
        return submit(input, new Deposited(actor), read);
    }

    private WebhookPayload submit(
            Map<String, Object> input, Deposited deposited, Function<Input, WebhookCommand> read) {
        return counter.submit(
                input,
                deposited.actor,
                read,
                (position, done) -> new WebhookPayload(position, List.of(), done.webhookId(), deposited.told),
                refusals -> refused(refusals, deposited));
    }

    private WebhookPayload refused(List<Refusal> refusals, Deposited deposited) {
        deposited.fresh.forget();
        return new WebhookPayload(null, refusals, null, null);
    }

    /** What one command has deposited; nothing is for an input that has faults. */
    private final class Deposited {

        private final Actor actor;
        private final FreshDeposits fresh = new FreshDeposits(secrets);
        /** The secret that is drawn, or was when the same command came before. */
        private @Nullable String told;

        private Deposited(Actor actor) {
            this.actor = actor;
        }

        private String address(Input in) {
            in.refuseFaults();
            return keep(in, "address", ADDRESS.of(in.text("address")));
        }

        private String secret(Input in) {
            in.refuseFaults();
            Optional<String> before = secrets.find(id(in, "secret"));
            String secret = before.orElseGet(secrets::draw);
            told = secret;
            return keep(in, "secret", secret);
        }

        private String keep(Input in, String what, String text) {
            return fresh.keep(id(in, what), text);
        }

        private String id(Input in, String what) {
            return NameBasedId.of(in.commandId(), "webhook-" + what + "/" + actor.id())
                    .toString();
        }
    }
}
