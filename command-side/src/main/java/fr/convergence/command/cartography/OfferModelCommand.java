package fr.convergence.command.cartography;

import fr.convergence.command.Command;
import fr.convergence.kernel.cartography.NationalModels.NationalModel;
import java.util.List;
import java.util.Map;

/** What may be asked of the national model of an offer. */
public sealed interface OfferModelCommand extends Command {

    /** The model's identifier, a UUID. */
    String modelId();

    /**
     * All that a version says.
     *
     * @param about as in {@link fr.convergence.kernel.cartography.OfferModelEvent}
     * @param terms as in {@link fr.convergence.kernel.cartography.OfferModelEvent}
     * @param procedures each operator once, those of the terms only
     */
    record Content(
            Map<String, List<String>> about, Map<String, List<String>> terms, List<OperatorProcedures> procedures) {

        /** What one of the models that Convergence brings says. */
        public static Content of(NationalModel model) {
            return new Content(
                    model.about(),
                    model.terms(),
                    model.procedures().entrySet().stream()
                            .map(of -> new OperatorProcedures(of.getKey(), of.getValue()))
                            .toList());
        }
    }

    /** The names of the procedures it helps with at one operator. */
    record OperatorProcedures(String operator, List<String> names) {}

    /** Publishes its first version. */
    record PublishOfferModel(String modelId, Content content) implements OfferModelCommand {}

    /** Publishes a new version of it. */
    record ReviseOfferModel(String modelId, Content content) implements OfferModelCommand {}

    /** Withdraws it. */
    record WithdrawOfferModel(String modelId) implements OfferModelCommand {}
}
