package fr.convergence.query.cartography;

import fr.convergence.kernel.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Text as people search it: without accents, capitals or apostrophes, and with single spaces, for hyphens too. */
final class Normal {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Pd}]+");
    private static final Pattern LIKE_SIGNS = Pattern.compile("[\\\\%_]");

    private Normal() {}

    static String form(String text) {
        return SPACES.matcher(Spelling.folded(text).replace("'", ""))
                .replaceAll(" ")
                .strip();
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
