package fr.convergence.infra.application.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values as the standard "lieux de médiation numérique" 1.0.2 writes them. Empty means: not that. */
final class Values {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\u200D]]+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\x([0-9A-Fa-f]{2})");
    /** The backslash of what would be read as such. */
    private static final Pattern LIKE_ESCAPED = Pattern.compile("\\\\(?=x[0-9A-Fa-f]{2})");

    private static final Pattern SPACES = Pattern.compile("[\\h]+");
    private static final Pattern FORMULA = Pattern.compile("^(=.*|[@+-][\\w.|]*[(|!].*)", Pattern.DOTALL);
    private static final Pattern PUNCTUATION_OF_PHONES = Pattern.compile("[\\s.\\-()/]");

    private static final Pattern FRENCH_PHONE = Pattern.compile("0[1-9]\\d{8}");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}([.,]\\d{1,15})?");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private Values() {}

    /** What a list says by a text, without what {@link #tidy} takes away. */
    static String clean(String value) {
        return tidy(unescaped(value));
    }

    /** How a list writes a text, so that {@link #clean} reads the same. */
    static String written(String value) {
        return LIKE_ESCAPED.matcher(tidy(value)).replaceAll("\\\\x5C");
    }

    /**
     * Without control characters, doubled spaces, and spaces at the ends; composed as NFC. The joiner of emoji, which shows
     * nothing either, stays.
     */
    private static String tidy(String value) {
        String lines = value.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        String visible = CONTROL.matcher(lines).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** Some exports write characters as {@code \xE9}, by their number in Latin-1. */
    private static String unescaped(String value) {
        return ESCAPED.matcher(value)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
    }

    /** Whether a spreadsheet would run the value: nobody writes one by hand, and lists are opened in spreadsheets. */
    static boolean formula(String value) {
        return FORMULA.matcher(value).matches();
    }

    /** Without spaces; the form of a SIRET or of an identifier. */
    static String compact(String value) {
        return value.replace(" ", "");
    }

    /** International form where the value is a French number; unchanged otherwise. */
    static String phone(String value) {
        String digits = PUNCTUATION_OF_PHONES.matcher(value.replace("(0)", "")).replaceAll("");
        return FRENCH_PHONE.matcher(digits).matches() ? "+33" + digits.substring(1) : digits;
    }

    /** Decimal degrees in their one form; unchanged where it is something else. */
    static String degrees(String value) {
        return DEGREES.matcher(value).matches()
                ? new BigDecimal(value.replace(',', '.')).stripTrailingZeros().toPlainString()
                : value;
    }

    /** A day; the time that some lists add is left aside. */
    static Optional<LocalDate> day(String value) {
        String day = value.length() > 10 && value.charAt(10) == 'T' ? value.substring(0, 10) : value;
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Lower case letters, digits and single hyphens, as identifiers of sources are written. */
    static String slug(String value) {
        String bare = ACCENTS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD))
                .replaceAll("");
        String hyphens = NOT_SLUG.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
        return EDGES.matcher(hyphens).replaceAll("");
    }
}
