package fr.convergence.kernel.cartography;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record, with the last value each source gave for each of them and the corrections people made.
 *
 * <p>The value shown is the correction, else the value of the most trusted {@link SourceFormat}, else of the newest report,
 * else of the source whose identifier comes first: a total order, so that every reader shows the same. Immutable.
 *
 * <p>Two lists may speak of one structure under one identifier, for lists copy each other's: each is a source of its own, so
 * that importing them in turn changes nothing.
 *
 * @param sources what each open list says; their keys follow from their format and identifier, whatever keys are given
 * @param corrections by field; what a person said instead
 */
public record SourcedDetails(SortedMap<String, Source> sources, SortedMap<String, List<String>> corrections) {

    /** Nothing known. */
    public static final SourcedDetails NONE = new SourcedDetails(new TreeMap<>(), new TreeMap<>());

    /**
     * What one record of one open list says.
     *
     * @param format the list
     * @param id {@code source--localid}
     * @param reportedOn the date the record bears
     * @param values by field; a field the record does not fill is absent or empty
     */
    public record Source(
            SourceFormat format, String id, LocalDate reportedOn, SortedMap<String, List<String>> values) {}

    public SourcedDetails {
        sources = byListAndId(sources);
    }

    private static final Comparator<Source> TRUST = Comparator.comparing(Source::format)
            .thenComparing(Source::reportedOn, Comparator.reverseOrder())
            .thenComparing(Source::id);

    /** This record after a source gave values for some fields; the source's other fields stay as they were. */
    public SourcedDetails reported(
            SourceFormat format, String sourceId, LocalDate reportedOn, Map<String, List<String>> details) {
        Source before = source(format, sourceId);
        SortedMap<String, List<String>> values = before == null ? new TreeMap<>() : new TreeMap<>(before.values());
        values.putAll(details);
        SortedMap<String, Source> after = new TreeMap<>(sources);
        after.put(key(format, sourceId), new Source(format, sourceId, reportedOn, values));
        return new SourcedDetails(after, corrections);
    }

    /** This record after a person corrected some fields and gave others back to the sources. */
    public SourcedDetails corrected(Map<String, List<String>> details, Collection<String> released) {
        SortedMap<String, List<String>> after = new TreeMap<>(corrections);
        after.putAll(details);
        released.forEach(after::remove);
        return new SourcedDetails(sources, after);
    }

    /**
     * This record without what a source said.
     *
     * @param format null for every list that spoke under that identifier
     */
    public SourcedDetails without(@Nullable SourceFormat format, String sourceId) {
        SortedMap<String, Source> after = new TreeMap<>(sources);
        after.values()
                .removeIf(source -> source.id().equals(sourceId) && (format == null || source.format() == format));
        return new SourcedDetails(after, corrections);
    }

    /** What a source would change by giving these values: the fields whose value differs, an unknown one being empty. */
    public SortedMap<String, List<String>> differences(
            SourceFormat format, String sourceId, Map<String, List<String>> details) {
        Source known = source(format, sourceId);
        return differences(known == null ? Map.of() : known.values(), details);
    }

    /** What one record of one open list says, or null when it never spoke. */
    public @Nullable Source source(SourceFormat format, String sourceId) {
        return sources.get(key(format, sourceId));
    }

    /** Whether any list speaks of it under that identifier. */
    public boolean knownAs(String sourceId) {
        return sources.values().stream().anyMatch(source -> source.id().equals(sourceId));
    }

    /** The values shown, by field; fields without any value are absent. */
    public SortedMap<String, List<String>> shown() {
        SortedSet<String> fields = new TreeSet<>(corrections.keySet());
        sources.values().forEach(source -> fields.addAll(source.values().keySet()));
        SortedMap<String, List<String>> shown = new TreeMap<>();
        for (String field : fields) {
            List<String> values = values(field);
            if (!values.isEmpty()) {
                shown.put(field, values);
            }
        }
        return shown;
    }

    /** The values shown for a field; empty when there is none. */
    public List<String> values(String field) {
        List<String> correction = corrections.get(field);
        if (correction != null) {
            return correction;
        }
        Source trusted = null;
        List<String> values = List.of();
        for (Source source : sources.values()) {
            List<String> said = source.values().getOrDefault(field, List.of());
            if (!said.isEmpty() && (trusted == null || TRUST.compare(source, trusted) < 0)) {
                trusted = source;
                values = said;
            }
        }
        return values;
    }

    /** The only or first value shown for a field, or null. */
    public @Nullable String value(String field) {
        List<String> values = values(field);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The newest date any source bears, or null when no source spoke. */
    public @Nullable LocalDate lastReportedOn() {
        return sources.values().stream()
                .map(Source::reportedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static SortedMap<String, Source> byListAndId(SortedMap<String, Source> given) {
        boolean keyed = given.entrySet().stream()
                .allMatch(entry -> entry.getKey()
                        .equals(key(entry.getValue().format(), entry.getValue().id())));
        if (keyed) {
            return given;
        }
        SortedMap<String, Source> sources = new TreeMap<>();
        given.values().forEach(source -> sources.put(key(source.format(), source.id()), source));
        return sources;
    }

    private static String key(SourceFormat format, String sourceId) {
        return sourceId + " " + format.name();
    }

    /** The fields of {@code wanted} whose values differ from {@code known}, where an absent field counts as empty. */
    public static SortedMap<String, List<String>> differences(
            Map<String, List<String>> known, Map<String, List<String>> wanted) {
        SortedMap<String, List<String>> changed = new TreeMap<>();
        wanted.forEach((field, values) -> {
            if (!known.getOrDefault(field, List.of()).equals(values)) {
                changed.put(field, values);
            }
        });
        return changed;
    }
}
