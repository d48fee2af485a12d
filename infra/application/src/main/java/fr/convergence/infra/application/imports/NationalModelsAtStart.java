package fr.convergence.infra.application.imports;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.Commands.CommandNotSettled;
import fr.convergence.command.cartography.OfferModelCommand.Content;
import fr.convergence.command.cartography.OfferModelCommand.PublishOfferModel;
import fr.convergence.command.cartography.OfferModelCommand.ReviseOfferModel;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.NationalModels;
import fr.convergence.kernel.cartography.NationalModels.NationalModel;
import fr.convergence.kernel.cartography.OfferModelField;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Publishes the national models that Convergence brings, once the server answers. An edition is submitted under identifiers
 * of its own, so that starting again does nothing, and undoes no revision that an administrator made since; a newer one
 * revises the model. {@code --convergence.national-models=false} for none.
 */
@Component
class NationalModelsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger("fr.convergence.models");

    private final Commands commands;
    private final Patience patience;
    private final ApplicationEventPublisher publisher;
    private final boolean wanted;

    NationalModelsAtStart(
            Commands commands, Patience patience, Environment options, ApplicationEventPublisher publisher) {
        this.commands = commands;
        this.patience = patience;
        this.publisher = publisher;
        this.wanted = options.getProperty("convergence.national-models", Boolean.class, true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("national-models").start(() -> {
            if (wanted) {
                NationalModels.all().forEach(this::publish);
            }
            publisher.publishEvent(new BroughtAtStart(BroughtAtStart.What.NATIONAL_MODELS));
        });
    }

    /** Publishes an edition, once and for all, or tells why not. */
    void publish(NationalModel model) {
        String name = Objects.requireNonNull(model.about().get(OfferModelField.NAME.name()))
                .getFirst();
        try {
            bring(model);
        } catch (Rejected refused) {
            refused.rejections().forEach(why -> LOG.error("Modèle {} : {}", name, why.message()));
        } catch (CommandNotSettled notSettled) {
            LOG.error("Modèle {} : il n'a pas pu être publié, et le sera au prochain démarrage", name, notSettled);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The store tells whether the edition is the first of its model, or another one. */
    private void bring(NationalModel model) throws InterruptedException {
        Content content = Content.of(model);
        try {
            submit(new PublishOfferModel(model.modelId(), content), model, "publish");
        } catch (Rejected knownOtherwise) {
            submit(new ReviseOfferModel(model.modelId(), content), model, "revise");
        }
    }

    private void submit(Command command, NationalModel model, String deed) throws InterruptedException {
        UUID commandId = NameBasedId.of(UUID.fromString(model.modelId()), deed + "/" + model.edition());
        patience.insist(() -> commands.submit(command, Actor.SYSTEM, commandId));
    }
}
