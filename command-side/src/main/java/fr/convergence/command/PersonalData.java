package fr.convergence.command;

import java.util.regex.Pattern;

/** Tells what looks like the number or the address of anybody in a text that must hold none, whoever it belongs to. */
public final class PersonalData {

    private static final String GAP = "[ .\\-\u00a0]?";
    /** Numéro d'inscription au répertoire: sex, year, month, department, commune, order, and perhaps its key. */
    private static final Pattern NIR = Pattern.compile(
            "(?<![0-9])[1-478]" + GAP + "[0-9]{2}" + GAP
                    + "(?:0[1-9]|1[0-2]|[2-9][0-9])" + GAP + "(?:[0-9]{2}|2[AB])" + GAP + "[0-9]{3}" + GAP
                    + "[0-9]{3}(?:" + GAP
                    + "[0-9]{2})?(?![0-9])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9])(?:0[1-9]|(?:\\+|00)[1-9][0-9]{0,2}" + GAP + "[0-9])(?:" + GAP + "[0-9]{2}){4}(?![0-9])");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private PersonalData() {}

    /** Whether a text holds a social security number, a telephone number or an e-mail address, or what looks like one. */
    public static boolean isIn(String text) {
        return NIR.matcher(text).find()
                || PHONE.matcher(text).find()
                || EMAIL.matcher(text).find();
    }
}
