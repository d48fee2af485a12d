package fr.convergence.command.cartography;

import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelRevised;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The national model of an offer, as far as decisions about it need to remember. Immutable.
 *
 * @param version the newest; 0 before it is published
 * @param said what the newest version says; null before
 */
record OfferModel(int version, @Nullable Said said, boolean withdrawn) {

    static final OfferModel NONE = new OfferModel(0, null, false);

    /** What a version says, in the words of the events. */
    record Said(
            Map<String, List<String>> about, Map<String, List<String>> terms, Map<String, List<String>> procedures) {}

    boolean exists() {
        return version > 0;
    }

    OfferModel evolve(OfferModelEvent event) {
        return switch (event) {
            case OfferModelPublished it ->
                new OfferModel(1, new Said(it.about(), it.terms(), it.procedures()), withdrawn);
            case OfferModelRevised it ->
                new OfferModel(it.version(), new Said(it.about(), it.terms(), it.procedures()), withdrawn);
            case OfferModelWithdrawn _ -> new OfferModel(version, said, true);
        };
    }
}
