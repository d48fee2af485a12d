package fr.convergence.infra.application.imports;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How open lists write values as text: exports write what imports read.
 *
 * <p>A spreadsheet takes a cell that begins with {@code = + - @}, a tabulation, a line end or their full-width forms for a
 * formula (OWASP, CSV Injection). Such a cell begins with an apostrophe, which the import takes away again. A number,
 * telephone numbers ({@code +33…}) and coordinates included, stays as the standards write it: a spreadsheet that computes it
 * finds a number.
 */
public final class Cells {

    private static final String STARTS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern BEGINS_LIKE_A_FORMULA = Pattern.compile("'*" + STARTS);
    private static final Pattern KEPT_FROM_BEING_ONE = Pattern.compile("'+" + STARTS);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

    private Cells() {}

    /** One value, as a list writes it: spaces and characters that show nothing are those an import would leave. */
    public static String text(String value) {
        return Values.written(value);
    }

    /** Several values in one text. A value that has a bar cannot be among them, and is left out. */
    public static String list(List<String> values) {
        List<String> written = values.stream()
                .map(Cells::text)
                .filter(value -> !value.isEmpty() && value.indexOf('|') < 0)
                .distinct()
                .toList();
        String joined = String.join("|", written);
        return Fields.split(joined).equals(written) ? joined : joined + "|";
    }

    /** Whether a text is one value where a list may hold several. */
    public static boolean alone(String value) {
        return Fields.split(value).equals(List.of(value));
    }

    /** A text as a cell that no spreadsheet runs. */
    public static String harmless(String text) {
        boolean harmless = NUMBER.matcher(text).matches()
                || !BEGINS_LIKE_A_FORMULA.matcher(text).lookingAt();
        return harmless ? text : "'" + text;
    }

    /** The text of which {@link #harmless} made the cell. */
    static String meant(String cell) {
        return KEPT_FROM_BEING_ONE.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
