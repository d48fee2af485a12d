package fr.convergence.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Brings the spellings of one text together: people and programs write the same words in many ways. */
public final class Spelling {

    private static final String APOSTROPHES = "’‘ʼ´`";

    private Spelling() {}

    /** The text in lower case, without accents or ligatures, with straight apostrophes and single spaces. */
    public static String folded(String text) {
        String straight = text;
        for (int i = 0; i < APOSTROPHES.length(); i++) {
            straight = straight.replace(APOSTROPHES.charAt(i), '\'');
        }
        String bare = isAscii(straight) ? straight : withoutMarks(Normalizer.normalize(straight, Normalizer.Form.NFKD));
        String lower = bare.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return singleSpaced(lower, Spelling::isSpace);
    }

    /** The text with one space wherever there were any signs that count as spaces, and none at its ends. */
    public static String singleSpaced(String text, IntPredicate space) {
        StringBuilder single = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0, sign; i < text.length(); i += Character.charCount(sign)) {
            sign = text.codePointAt(i);
            if (space.test(sign)) {
                gap = true;
            } else {
                if (gap) {
                    single.append(' ');
                }
                gap = false;
                single.appendCodePoint(sign);
            }
        }
        return single.toString().strip();
    }

    /** The spaces of a plain text; a no-break space is a plain one once the text is normalized. */
    public static boolean isSpace(int sign) {
        return sign == ' ' || sign >= '\t' && sign <= '\r';
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(sign -> sign < 128);
    }

    private static String withoutMarks(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.codePoints().filter(sign -> !isMark(sign)).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static boolean isMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
