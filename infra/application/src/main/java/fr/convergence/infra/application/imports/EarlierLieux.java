package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.kernel.Spelling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the editions of the standard "lieux de médiation numérique" before 1.0 called otherwise, as {@code earlier-lieux.csv}
 * says: columns, and words of vocabularies, some of which moved to another column. A word that has no row there stays as it
 * is, and is told when today's vocabulary does not have it either.
 */
final class EarlierLieux {

    /** A word of today, and the column it stands in. */
    private record Word(LieuColumn column, String text) {}

    private static final String RESOURCE = "earlier-lieux.csv";
    private static final Map<String, LieuColumn> COLUMNS = new HashMap<>();
    private static final Map<LieuColumn, Map<String, Word>> WORDS = new HashMap<>();

    static {
        load();
    }

    private EarlierLieux() {}

    /** Today's columns, by the earlier names. */
    static Map<String, LieuColumn> columns() {
        return Map.copyOf(COLUMNS);
    }

    /** The same row in today's words. */
    static Filled inTodaysWords(Filled row) {
        Map<Column, String> values = new HashMap<>(row.values());
        WORDS.forEach((column, words) -> {
            String written = row.values().getOrDefault(column, "");
            if (!written.isEmpty()) {
                values.put(column, "");
                Fields.split(written).forEach(value -> {
                    Word word = word(words, value).orElse(new Word(column, value));
                    values.merge(word.column, word.text, EarlierLieux::joined);
                });
            }
        });
        return new Filled(row.line(), values);
    }

    /** The word of today for a value: by the whole of it, else by what stands before the explanation that followed a colon. */
    private static Optional<Word> word(Map<String, Word> words, String value) {
        String folded = Spelling.folded(value);
        Word whole = words.get(folded);
        int colon = folded.indexOf(" : ");
        return Optional.ofNullable(whole != null || colon < 0 ? whole : words.get(folded.substring(0, colon)));
    }

    private static String joined(@Nullable String before, String value) {
        return before == null || before.isEmpty() ? value : before + "|" + value;
    }

    private static void load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EarlierLieux.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(EarlierLieux::learn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE, unreadable);
        }
    }

    private static void learn(String line) {
        List<String> cells = List.of(line.split(";", -1));
        LieuColumn today = LieuColumn.valueOf(cells.get(2).toUpperCase(Locale.ROOT));
        if (cells.get(1).isEmpty()) {
            COLUMNS.put(Spelling.folded(cells.get(0)), today);
        } else {
            LieuColumn column = LieuColumn.valueOf(cells.get(0).toUpperCase(Locale.ROOT));
            WORDS.computeIfAbsent(column, known -> new HashMap<>())
                    .put(Spelling.folded(cells.get(1)), new Word(today, cells.get(3)));
        }
    }
}
