package fr.convergence.query.cartography;

import fr.convergence.kernel.Spelling;
import fr.convergence.kernel.cartography.OfferField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where an offer says something else than the model it follows. What either leaves empty is none: where the model is silent the
 * word is the offer's, and where the offer is, it says what the model says ({@link Inherited}).
 *
 * @param model what the model says, codes or texts
 * @param here what the offer says
 */
record Drift(OfferField field, List<String> model, List<String> here) {

    /** What a model says that an offer leaves empty. */
    record Inherited(OfferField field, List<String> values) {

        /** As people read them. */
        public List<String> labels() {
            return FieldWords.of(field, values);
        }
    }

    /** In the order of the fields; order and spelling of the values make no difference. */
    static List<Drift> of(Offer offer, OfferModel model) {
        return Arrays.stream(OfferField.values())
                .filter(OfferField::ofModel)
                .map(field -> new Drift(field, model.values(field), offer.values(field)))
                .filter(drift -> !drift.model.isEmpty() && !drift.here.isEmpty())
                .filter(drift -> !folded(drift.model).equals(folded(drift.here)))
                .toList();
    }

    /** In the order of the fields. */
    static List<Inherited> inherited(Offer offer, OfferModel model) {
        return Arrays.stream(OfferField.values())
                .filter(field -> field.ofModel() && offer.values(field).isEmpty())
                .map(field -> new Inherited(field, model.values(field)))
                .filter(inherited -> !inherited.values().isEmpty())
                .toList();
    }

    /** As people read them. */
    public List<String> modelLabels() {
        return FieldWords.of(field, model);
    }

    /** As people read them. */
    public List<String> hereLabels() {
        return FieldWords.of(field, here);
    }

    /** What the model says and the offer does not, as people read it. */
    public List<String> missing() {
        return FieldWords.of(field, without(model, here));
    }

    /** What the offer says and the model does not, as people read it. */
    public List<String> added() {
        return FieldWords.of(field, without(here, model));
    }

    private static List<String> without(List<String> values, List<String> others) {
        Set<String> known = folded(others);
        return values.stream()
                .filter(value -> !known.contains(Spelling.folded(value)))
                .toList();
    }

    private static Set<String> folded(List<String> values) {
        return values.stream().map(Spelling::folded).collect(Collectors.toSet());
    }
}
