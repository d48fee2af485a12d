package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.FieldRejection.CONFIRMED_SINCE;

import fr.convergence.command.InputNames;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SourcedDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The record of a structure, a place or an offer: what people and open lists said of it. What a person enters is shown as a
 * correction is, before any source. Immutable.
 *
 * @param entered what a person first entered; null when an open list spoke first
 * @param said the values, by who said them
 * @param confirmedOn when somebody last found it right; null when it changed since, or never
 * @param vouchedOn when somebody last found it right, whatever changed since; null when nobody did
 */
record Sheet(
        @Nullable Map<String, List<String>> entered,
        SourcedDetails said,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate vouchedOn) {

    static final Sheet NONE = new Sheet(null, SourcedDetails.NONE, null, null);

    /** Whether anybody ever spoke of it. */
    boolean exists() {
        return entered != null || !said.sources().isEmpty();
    }

    Sheet entered(Map<String, List<String>> details) {
        return new Sheet(details, said.corrected(details, List.of()), null, vouchedOn);
    }

    Sheet reported(SourceFormat source, String sourceId, LocalDate reportedOn, Map<String, List<String>> details) {
        return new Sheet(
                entered,
                said.reported(source, sourceId, reportedOn, details),
                details.isEmpty() ? confirmedOn : null,
                vouchedOn);
    }

    Sheet corrected(Map<String, List<String>> details, Collection<String> released) {
        return new Sheet(entered, said.corrected(details, released), null, vouchedOn);
    }

    /** What is shown with it changed. */
    Sheet changed() {
        return new Sheet(entered, said, null, vouchedOn);
    }

    Sheet confirmed(LocalDate on) {
        return new Sheet(entered, said, on, on);
    }

    /** When a source last spoke of it; null when it never did. */
    @Nullable LocalDate reportedOn(SourceFormat list, String sourceId) {
        SourcedDetails.Source source = said.source(list, sourceId);
        return source == null ? null : source.reportedOn();
    }

    /** A source's whole record, where the fields it filled before and fills no more are known to be empty. */
    SortedMap<String, List<String>> whole(SourceFormat list, String sourceId, Map<String, List<String>> details) {
        SortedMap<String, List<String>> whole = new TreeMap<>(details);
        SourcedDetails.Source before = said.source(list, sourceId);
        if (before != null) {
            before.values().keySet().forEach(field -> whole.putIfAbsent(field, List.of()));
        }
        return whole;
    }

    /** What a source's record says otherwise than its last one. */
    SortedMap<String, List<String>> news(SourceFormat list, String sourceId, Map<String, List<String>> details) {
        return said.differences(list, sourceId, whole(list, sourceId, details));
    }

    /**
     * Why a record may not be taken as it is: somebody found the sheet right after the day the record bears, and the record
     * would show something else. What nobody had filled may be filled.
     */
    List<Rejection> conflicts(
            SourceFormat list, String sourceId, LocalDate reportedOn, Map<String, List<String>> details) {
        if (vouchedOn == null || !vouchedOn.isAfter(reportedOn)) {
            return List.of();
        }
        SourcedDetails after = said.reported(list, sourceId, reportedOn, whole(list, sourceId, details));
        List<Rejection> conflicts = new ArrayList<>();
        said.shown().forEach((field, values) -> {
            if (!after.values(field).equals(values)) {
                conflicts.add(CONFIRMED_SINCE.at("details." + InputNames.of(field), FrenchDay.inFigures(vouchedOn)));
            }
        });
        return conflicts;
    }

    /** The corrections that say something else than what is shown. */
    SortedMap<String, List<String>> corrections(Map<String, List<String>> details) {
        SortedMap<String, List<String>> corrections = new TreeMap<>(details);
        corrections.entrySet().removeIf(field -> said.values(field.getKey()).equals(field.getValue()));
        return corrections;
    }

    /** Those of the fields that were corrected, sorted. */
    List<String> releasable(Collection<String> fields) {
        return fields.stream()
                .filter(said.corrections()::containsKey)
                .distinct()
                .sorted()
                .toList();
    }
}
