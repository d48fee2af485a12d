package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.OfferModelRejection.ALREADY_PUBLISHED;
import static fr.convergence.command.cartography.OfferModelRejection.MODEL_WITHDRAWN;
import static fr.convergence.command.cartography.OfferModelRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.OfferModelRejection.UNKNOWN_MODEL;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.cartography.OfferModelCommand.PublishOfferModel;
import fr.convergence.command.cartography.OfferModelCommand.ReviseOfferModel;
import fr.convergence.command.cartography.OfferModelCommand.WithdrawOfferModel;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelRevised;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import java.util.List;

/** Decides what may happen to national models of offers: they are nobody's in particular, and administrators publish them. */
final class OfferModelDecider implements Decider<OfferModelCommand, Cartography> {

    @Override
    public Class<OfferModelCommand> commands() {
        return OfferModelCommand.class;
    }

    @Override
    public Cartography initial() {
        return Cartography.NONE;
    }

    @Override
    public Boundary boundary(OfferModelCommand command) {
        return Boundary.of("offer-model", command.modelId(), OfferModelEvent.class);
    }

    @Override
    public boolean begins(OfferModelCommand command) {
        return command instanceof PublishOfferModel;
    }

    @Override
    public Cartography evolve(Cartography now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<OfferModelEvent> decide(Cartography known, OfferModelCommand command, Circumstances circumstances) {
        OfferModel now = known.model(command.modelId());
        NOT_ALLOWED.when(!Rights.keepsNationalModels(circumstances.actor()));
        UNKNOWN_MODEL.when(!now.exists() && !(command instanceof PublishOfferModel), command.modelId());
        return switch (command) {
            case PublishOfferModel it -> publish(now, it);
            case ReviseOfferModel it -> revise(now, it);
            case WithdrawOfferModel it ->
                now.withdrawn() ? List.of() : List.of(new OfferModelWithdrawn(it.modelId(), circumstances.today()));
        };
    }

    private static List<OfferModelEvent> publish(OfferModel now, PublishOfferModel command) {
        OfferModel.Said said = OfferModelContent.checked(command.content());
        MODEL_WITHDRAWN.when(now.withdrawn());
        ALREADY_PUBLISHED.when(now.exists() && !said.equals(now.said()));
        return now.exists()
                ? List.of()
                : List.of(new OfferModelPublished(command.modelId(), said.about(), said.terms(), said.procedures()));
    }

    private static List<OfferModelEvent> revise(OfferModel now, ReviseOfferModel command) {
        OfferModel.Said said = OfferModelContent.checked(command.content());
        MODEL_WITHDRAWN.when(now.withdrawn());
        return said.equals(now.said())
                ? List.of()
                : List.of(new OfferModelRevised(
                        command.modelId(), now.version() + 1, said.about(), said.terms(), said.procedures()));
    }
}
