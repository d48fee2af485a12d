package fr.convergence.query.cartography;

import fr.convergence.kernel.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Text as people search it: without accents, capitals or apostrophes, and with single spaces, for hyphens too. */
final class Normal {

    private static final Pattern LIKE_SIGNS = Pattern.compile("[\\\\%_]");

    private Normal() {}

    static String form(String text) {
        return Spelling.singleSpaced(Spelling.folded(text).replace("'", ""), Normal::parts);
    }

    private static boolean parts(int sign) {
        return Spelling.isSpace(sign) || Character.getType(sign) == Character.DASH_PUNCTUATION;
    }

    /** The patterns that a text must all match, as SQL {@code like} writes them; none for a blank text. */
    static List<String> patterns(String text) {
        return Arrays.stream(form(text).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> "%" + LIKE_SIGNS.matcher(word).replaceAll("\\\\$0") + "%")
                .toList();
    }
}
