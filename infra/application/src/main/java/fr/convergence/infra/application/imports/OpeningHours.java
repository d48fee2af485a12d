package fr.convergence.infra.application.imports;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whether a text is written in OpenStreetMap's {@code opening_hours} syntax, as far as words go: every word is a day, a
 * month, a date, a time, or one of the syntax's own. Linear in the text, whatever it is.
 */
final class OpeningHours {

    private static final int LONGEST = 1_000;
    private static final Pattern COMMENT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern RULES = Pattern.compile(";|\\|\\|");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,]+|:(?= |$)|(?<=[A-Za-z\\]]):(?=\\d)");
    private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?:\\[-?\\d(?:-\\d)?])?";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final String TIME = "\\d{1,2}:\\d{2}";
    private static final Pattern WORD = Pattern.compile(DAY + "(?:-" + DAY + ")?"
            + "|" + MONTH + "(?:-" + MONTH + ")?"
            + "|\\d{1,2}(?:-(?:\\d{1,2}|" + MONTH + "))?"
            + "|\\d{4}(?:-\\d{4})?"
            + "|" + TIME + "(?:-" + TIME + ")?\\+?"
            + "|week|easter|off|closed|open|unknown|24/7");

    private OpeningHours() {}

    /** The text itself when it is in that syntax. */
    static Optional<String> read(String text) {
        return isValid(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isValid(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return false;
        }
        String bare = COMMENT.matcher(text).replaceAll(" ");
        boolean said = false;
        for (String rule : RULES.split(bare)) {
            for (String word : BETWEEN_WORDS.split(rule.strip())) {
                if (!word.isEmpty() && !WORD.matcher(word).matches()) {
                    return false;
                }
                said |= !word.isEmpty();
            }
        }
        return said;
    }
}
