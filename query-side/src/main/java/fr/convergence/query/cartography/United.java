package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.query.cartography.KnownStructure.Declared;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A structure and those it stands for, as one. A field that holds one value shows its own, else the first that another one has;
 * a field that holds several shows those of all, unless somebody has corrected it since they are one.
 *
 * @param others those it stands for, in the order in which they came
 */
record United(KnownStructure own, List<KnownStructure> others) {

    static United alone(KnownStructure known) {
        return new United(known, List.of());
    }

    /** Whether it shows the same, but for services and desks. */
    boolean saysAs(United other) {
        return own.sheet().equals(other.own.sheet())
                && own.merging().equals(other.own.merging())
                && sheets().equals(other.sheets());
    }

    private List<KnownStructure.Sheet> sheets() {
        return others.stream().map(KnownStructure::sheet).toList();
    }

    @Nullable String value(StructureField field) {
        List<String> values = values(field);
        return values.isEmpty() ? null : values.getFirst();
    }

    List<String> values(StructureField field) {
        SourcedDetails details = own.sheet().details();
        List<String> mine = details.values(field.name());
        if (others.isEmpty()) {
            return mine;
        }
        Stream<List<String>> theirs =
                others.stream().map(other -> other.sheet().details().values(field.name()));
        if (field.several()) {
            return own.merging().settled().contains(field.name())
                    ? mine
                    : Stream.concat(Stream.of(mine), theirs)
                            .flatMap(List::stream)
                            .distinct()
                            .toList();
        }
        return !mine.isEmpty() || details.corrections().containsKey(field.name())
                ? mine
                : theirs.filter(values -> !values.isEmpty()).findFirst().orElse(List.of());
    }

    /** Every source of all of them, and its own corrections. */
    SourcedDetails said() {
        SourcedDetails details = own.sheet().details();
        if (others.isEmpty()) {
            return details;
        }
        SortedMap<String, SourcedDetails.Source> sources = new TreeMap<>(details.sources());
        others.forEach(other -> sources.putAll(other.sheet().details().sources()));
        return new SourcedDetails(sources, details.corrections());
    }

    @Nullable Declared capacity() {
        return Stream.concat(Stream.of(own), others.stream())
                .map(one -> one.sheet().capacity())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Vouched vouched() {
        return others.stream()
                .map(other -> other.sheet().vouched())
                .reduce(own.sheet().vouched(), Vouched::and);
    }

    SortedMap<String, KnownOffer> offers() {
        if (others.isEmpty()) {
            return own.offers();
        }
        SortedMap<String, KnownOffer> all = new TreeMap<>();
        others.forEach(other -> all.putAll(other.offers()));
        all.putAll(own.offers());
        return all;
    }

    SortedSet<String> places() {
        if (others.isEmpty()) {
            return own.places();
        }
        SortedSet<String> all = new TreeSet<>(own.places());
        others.forEach(other -> all.addAll(other.places()));
        return all;
    }

    /** Where those it stands for say something else than what is shown. */
    List<MergedStructure> mergedFrom() {
        return Stream.iterate(0, i -> i + 1)
                .limit(others.size())
                .map(i -> MergedStructure.of(own.merging().others().get(i), others.get(i), this))
                .toList();
    }
}
