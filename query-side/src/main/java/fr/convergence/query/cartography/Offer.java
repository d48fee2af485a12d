package fr.convergence.query.cartography;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.InterventionLevel;
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
 * @param today the day the answer speaks of
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
        @Nullable LocalDate knownOn,
        @Nullable LocalDate confirmedOn,
        LocalDate today) {

    static final Comparator<Offer> ORDER = Comparator.comparing(Offer::level)
            .thenComparing(Offer::theme)
            .thenComparing(Offer::sortName)
            .thenComparing(Offer::id);

    /** In the order of their list; one that the list knows no more comes last, under its code. */
    public List<Operator> operators() {
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
