package fr.convergence.query.cartography;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.convergence.kernel.cartography.Operator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service of an operator that a department may reach for level 2, as a row of the read model shows it.
 *
 * @param today the day the answer speaks of
 */
record OperatorReferent(
        String id,
        String department,
        @JsonProperty("operator") String operatorCode,
        String service,
        List<String> phones,
        List<String> emails,
        @Nullable String openingHours,
        @Nullable String note,
        @Nullable LocalDate knownOn,
        @Nullable LocalDate confirmedOn,
        LocalDate today) {

    static final Comparator<OperatorReferent> ORDER = Comparator.<OperatorReferent, String>comparing(
                    it -> Normal.form(it.operator().name()))
            .thenComparing(it -> Normal.form(it.service()))
            .thenComparing(OperatorReferent::id);

    /** Under its code when the list knows it no more. */
    public Operator operator() {
        return Offer.operators(List.of(operatorCode)).getFirst();
    }

    /** Of what was said of it. */
    public Freshness.Of freshness() {
        return Freshness.Of.record(knownOn, confirmedOn, today);
    }
}
