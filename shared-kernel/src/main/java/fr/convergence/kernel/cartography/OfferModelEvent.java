package fr.convergence.kernel.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What can happen to the national model of an offer: the word of those who publish it, version by version.
 *
 * <p>{@code about} maps the names of {@link OfferModelField} to values; {@code terms} those of {@link OfferField} that a model
 * may say ({@link OfferField#ofModel}); {@code procedures} the codes of operators among the terms to the names of the
 * procedures it helps with there, an operator without any being absent. Each version says all of it anew.
 */
@InFrench("modèle d'offre")
public sealed interface OfferModelEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The model's own identifier, a UUID. */
    String modelId();

    /** The first version was published. */
    @Stored(name = "offer-model-published")
    @InFrench("modèle d'offre publié")
    record OfferModelPublished(
            String modelId,
            Map<String, List<String>> about,
            Map<String, List<String>> terms,
            Map<String, List<String>> procedures)
            implements OfferModelEvent {}

    /**
     * A new version was published; those before stay as they were.
     *
     * @param version from 2, one more than the one before
     */
    @Stored(name = "offer-model-revised")
    @InFrench("modèle d'offre révisé")
    record OfferModelRevised(
            String modelId,
            int version,
            Map<String, List<String>> about,
            Map<String, List<String>> terms,
            Map<String, List<String>> procedures)
            implements OfferModelEvent {}

    /** It is no word of anybody any more; who followed it is bound to nothing. */
    @Stored(name = "offer-model-withdrawn")
    @InFrench("modèle d'offre retiré")
    record OfferModelWithdrawn(String modelId, LocalDate withdrawnOn) implements OfferModelEvent {}

    @Override
    default Tags tags() {
        return Tags.of("offer-model", modelId());
    }
}
