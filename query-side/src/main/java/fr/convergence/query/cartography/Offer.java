package fr.convergence.query.cartography;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.cartography.PersonalDataHandling;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.cartography.UpdateRhythm;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service as a row of the read model shows it.
 *
 * @param modelId the national model it says it follows; not shown while there is none of that identifier
 * @param today the day the answer speaks of
 * @param models those there are at the moment the answer speaks of
 */
record Offer(
        String id,
        OfferLevel level,
        Theme theme,
        @Nullable String name,
        String sortName,
        @JsonProperty("operators") List<String> operatorCodes,
        List<String> procedures,
        @Nullable InterventionLevel interventionLevel,
        List<SupportMode> modes,
        List<Public> publics,
        List<AccessMode> accessModes,
        List<Fee> fees,
        List<String> zone,
        List<String> preconditions,
        List<String> documents,
        @Nullable PersonalDataHandling personalData,
        List<String> exclusions,
        @Nullable UpdateRhythm updateRhythm,
        @JsonProperty("model") @Nullable String modelId,
        @Nullable LocalDate knownOn,
        @Nullable LocalDate confirmedOn,
        LocalDate today,
        @JacksonInject OfferModels models) {

    static final Comparator<Offer> ORDER = Comparator.comparing(Offer::level)
            .thenComparing(Offer::theme)
            .thenComparing(Offer::sortName)
            .thenComparing(Offer::id);

    /** The national model it follows, in the version in force; null when it follows none. */
    public @Nullable OfferModel model() {
        return models.get(modelId);
    }

    /** Where it differs from the model; nowhere when none is in force. */
    public List<Drift> drift() {
        OfferModel model = model();
        return model != null && model.current() ? Drift.of(this, model) : List.of();
    }

    /** In how many fields it differs from the model. */
    public int driftCount() {
        return drift().size();
    }

    /** What it leaves to the model to say. */
    public List<Drift.Inherited> inherited() {
        OfferModel model = model();
        return model != null && model.current() ? Drift.inherited(this, model) : List.of();
    }

    /** What it says of a term, codes or texts. */
    List<String> values(OfferField field) {
        return switch (field) {
            case THEME -> List.of(theme.name());
            case NAME -> optional(name);
            case OPERATORS -> operatorCodes;
            case PROCEDURES -> procedures;
            case INTERVENTION_LEVEL -> optional(interventionLevel);
            case MODES -> codes(modes);
            case PUBLICS -> codes(publics);
            case ACCESS_MODES -> codes(accessModes);
            case FEES -> codes(fees);
            case ZONE -> zone;
            case PRECONDITIONS -> preconditions;
            case DOCUMENTS -> documents;
            case PERSONAL_DATA -> optional(personalData);
            case EXCLUSIONS -> exclusions;
            case UPDATE_RHYTHM -> optional(updateRhythm);
            case MODEL -> optional(modelId);
        };
    }

    private static List<String> optional(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static List<String> codes(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    /** In the order of their list; one that the list knows no more comes last, under its code. */
    public List<Operator> operators() {
        return operators(operatorCodes);
    }

    /** The operators of some codes, in the same order. */
    static List<Operator> operators(List<String> operatorCodes) {
        Operators list = Operators.current();
        return Stream.concat(
                        list.all().stream().filter(operator -> operatorCodes.contains(operator.code())),
                        operatorCodes.stream()
                                .distinct()
                                .filter(code -> list.find(code).isEmpty())
                                .sorted()
                                .map(code -> new Operator(code, code, 0, false, null)))
                .toList();
    }

    /** Of the offer alone. */
    public Freshness.Of freshness() {
        return Freshness.Of.record(knownOn, confirmedOn, today);
    }

    /** The first day on which it is shown no longer unless somebody confirms it; null for what does not fade. */
    public @Nullable LocalDate fadesOn() {
        return Fading.on(level, knownOn);
    }
}
