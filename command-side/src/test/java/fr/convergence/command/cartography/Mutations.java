package fr.convergence.command.cartography;

import fr.convergence.command.Client;
import fr.convergence.command.Commands;
import fr.convergence.kernel.access.Actor;
import java.util.List;

/** A client of the mutations of the cartography. */
final class Mutations extends Client {

    Mutations(Commands commands, Actor actor) {
        super(
                actor,
                context -> {
                    context.registerBean(StructureMutations.class, () -> new StructureMutations(commands));
                    context.registerBean(MergeMutations.class, () -> new MergeMutations(commands));
                    context.registerBean(OfferMutations.class, () -> new OfferMutations(commands));
                    context.registerBean(PlaceMutations.class, () -> new PlaceMutations(commands));
                    context.registerBean(PartnershipMutations.class, () -> new PartnershipMutations(commands));
                    context.registerBean(HabilitationMutations.class, () -> new HabilitationMutations(commands));
                    context.registerBean(PostMutations.class, () -> new PostMutations(commands));
                    context.registerBean(OfferModelMutations.class, () -> new OfferModelMutations(commands));
                    context.registerBean(
                            OperatorReferentMutations.class, () -> new OperatorReferentMutations(commands));
                    context.registerBean(CampaignMutations.class, () -> new CampaignMutations(commands));
                    context.registerBean(ErrorReportMutations.class, () -> new ErrorReportMutations(commands));
                },
                "graphql/cartography-mutations.graphqls",
                "graphql/offer-model-mutations.graphqls",
                "graphql/operator-referent-mutations.graphqls",
                "graphql/campaign-mutations.graphqls",
                "graphql/error-report-mutations.graphqls");
    }

    /** Sends what must be refused for these reasons, in this order, and checks that nothing is recorded. */
    void refuses(Store store, String mutation, String input, List<String> expected) {
        refuses(store::events, mutation, input, expected);
    }
}
