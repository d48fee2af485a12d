package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.cartography.PartnershipKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partnership of a structure as a row of the read model shows it.
 *
 * @param toldBy the structure that told of it, or the one that stands for it
 * @param otherId the other structure, seen from the one that is shown; null when the partner is an operator
 * @param otherName null when the other structure is not shown
 * @param operatorCode null when the partner is a structure
 * @param today the day the answer speaks of
 */
record Partnership(
        String id,
        PartnershipKind kind,
        String toldBy,
        @Nullable String otherId,
        @Nullable String otherName,
        @Nullable String operatorCode,
        @Nullable String subject,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> phones,
        List<String> emails,
        @Nullable LocalDate knownOn,
        @Nullable LocalDate confirmedOn,
        LocalDate today) {

    static final Comparator<Partnership> ORDER = Comparator.comparing(Partnership::kind)
            .thenComparing(partnership -> Normal.form(partnership.partnerName()))
            .thenComparing(Partnership::id);

    /** A structure that is a partner. */
    record Partner(String id, @Nullable String name) {}

    /** The other structure; null when the partner is an operator. */
    public @Nullable Partner partner() {
        return otherId == null ? null : new Partner(otherId, otherName);
    }

    /** The operator, under its code when the list knows it no more; null when the partner is a structure. */
    public @Nullable Operator operator() {
        return operatorCode == null
                ? null
                : Operators.current()
                        .find(operatorCode)
                        .orElseGet(() -> new Operator(operatorCode, operatorCode, 0, false, null));
    }

    /** Whether it holds on the day the answer speaks of. */
    public boolean holds() {
        return (since == null || !since.isAfter(today)) && (until == null || !until.isBefore(today));
    }

    /** Of what was said of it. */
    public Freshness.Of freshness() {
        return Freshness.Of.record(knownOn, confirmedOn, today);
    }

    private String partnerName() {
        Operator operator = operator();
        return operator != null ? operator.name() : otherName == null ? "" : otherName;
    }
}
