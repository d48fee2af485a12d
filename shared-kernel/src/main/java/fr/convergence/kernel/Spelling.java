package fr.convergence.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the spellings of one text together: people and programs write the same words in many ways. */
public final class Spelling {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ´`]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Spelling() {}

    /** The text in lower case, without accents or ligatures, with straight apostrophes and single spaces. */
    public static String folded(String text) {
        String straight = APOSTROPHES.matcher(text).replaceAll("'");
        String bare = ACCENTS.matcher(Normalizer.normalize(straight, Normalizer.Form.NFKD))
                .replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return SPACES.matcher(lower).replaceAll(" ").strip();
    }
}
