package fr.convergence.query.cartography;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelRevised;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the national model of an offer after its last event.
 *
 * @param versions every one, in the order in which they were published
 * @param withdrawnOn null while it stands
 */
record KnownOfferModel(
        String id, List<Version> versions, @Nullable LocalDate withdrawnOn) implements KnownEntry {

    /**
     * What one version says.
     *
     * @param about as in {@link OfferModelEvent}
     * @param terms as in {@link OfferModelEvent}
     * @param procedures as in {@link OfferModelEvent}
     */
    record Version(
            int version,
            @JsonProperty("published_on") LocalDate publishedOn,
            Map<String, List<String>> about,
            Map<String, List<String>> terms,
            Map<String, List<String>> procedures) {}

    static KnownOfferModel unknown(String id) {
        return new KnownOfferModel(id, List.of(), null);
    }

    /** @param day on which the event was recorded, in France */
    KnownOfferModel after(OfferModelEvent event, LocalDate day) {
        return switch (event) {
            case OfferModelPublished it -> with(new Version(1, day, it.about(), it.terms(), it.procedures()));
            case OfferModelRevised it -> with(new Version(it.version(), day, it.about(), it.terms(), it.procedures()));
            case OfferModelWithdrawn it -> new KnownOfferModel(id, versions, it.withdrawnOn());
        };
    }

    @Override
    public Known.Kind keptAs() {
        return Known.Kind.OFFER_MODEL;
    }

    @Override
    public @Nullable String row(Rows rows) {
        return rows.offerModel(this);
    }

    private KnownOfferModel with(Version version) {
        List<Version> after = new ArrayList<>(versions);
        after.add(version);
        return new KnownOfferModel(id, List.copyOf(after), withdrawnOn);
    }
}
