package fr.convergence.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells what designates a person from what designates a structure: events and imports keep the second only.
 *
 * <p>A rule of thumb, on the side of caution: it knows the usual French first names, the words by which structures name
 * their mailboxes, and the numbers of French mobile networks.
 */
public final class PersonalContact {

    private static final Set<String> FIRST_NAMES = words("first-names.txt");
    private static final Set<String> MAILBOXES = words("mailbox-words.txt");
    private static final List<String> MAILBOX_STEMS = MAILBOXES.stream()
            .filter(word -> word.endsWith("*"))
            .map(word -> word.substring(0, word.length() - 1))
            .toList();

    /** Mailboxes of counters under this domain are named after the commune, with hyphens. */
    private static final String COUNTERS_DOMAIN = "france-services.gouv.fr";

    /** Also a first name, rarer than the word. */
    private static final String COUNTRY = "france";

    private static final Set<String> SAINT = Set.of("saint", "sainte", "st", "ste");

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}0-9.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}0-9.-]+");
    private static final String GAP = "[ .\\-\\u00a0]?";
    private static final String ZERO = GAP + "(?:\\(0\\)" + GAP + ")?";
    /** Numbering plan of Arcep: 06 and 07, and the mobile blocks of the overseas departments in their own country codes. */
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9+])(?:"
            + "(?:0|(?:\\+|00)33" + ZERO + ")[67](?:" + GAP + "[0-9]){8}"
            + "|(?:\\+|00)(?:"
            + "262" + ZERO + "6" + GAP + "(?:92|93|39)"
            + "|590" + ZERO + "6" + GAP + "9" + GAP + "[01]"
            + "|594" + ZERO + "6" + GAP + "94"
            + "|596" + ZERO + "6" + GAP + "9" + GAP + "[67]"
            + ")(?:" + GAP + "[0-9]){6})(?![0-9])");

    private static final Pattern CIVILITY = Pattern.compile("(?=[Mm])(?<![\\p{L}\\p{N}])"
            + "(?:MM?\\.|M(?:r|me|lle)s?\\.?|M(?:ME|LLE)S?|(?i:Monsieur|Messieurs|(?:Ma|Mes)dames?"
            + "|Mademoiselle|Mesdemoiselles))[ \u00a0]*(?:[dD][eu][ \u00a0]+|[dD]['’])?"
            + "(?!(?:Monsieur|Messieurs|Madame|Mesdames|Maire)\\b)\\p{Lu}[\\p{L}’'-]+");
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}+)[ \u00a0]+(?:(?:de|du|la)[ \u00a0]+)*$");
    private static final int DIGITS_OF_A_MOBILE = 9;
    /** Streets and public buildings bear the names of people: that is an address, not a contact. */
    private static final Set<String> NAMED_AFTER = Set.of(
            "rue",
            "ruelle",
            "avenue",
            "boulevard",
            "place",
            "square",
            "impasse",
            "chemin",
            "route",
            "quai",
            "cours",
            "passage",
            "résidence",
            "école",
            "collège",
            "lycée",
            "hôtel",
            "parc",
            "pont");

    private PersonalContact() {}

    /** Whether an e-mail address is somebody's: {@code prenom.nom@}, {@code p.nom@}, {@code prenom@}. */
    public static boolean personalEmail(String email) {
        int at = email.indexOf('@');
        String mailbox = plain(at < 0 ? email : email.substring(0, at));
        String domain = at < 0 ? "" : plain(email.substring(at + 1));
        List<String> tokens = tokens(mailbox, domain.equals(COUNTERS_DOMAIN) ? "[._+]+" : "[._+-]+");
        if (tokens.stream().anyMatch(PersonalContact::namesMailbox)) {
            return false;
        }
        return hasFirstName(tokens) || beginsOrEndsWithInitial(mailbox, tokens);
    }

    /** Whether a telephone number, national or international, is one of a French mobile network. */
    public static boolean personalPhone(String phone) {
        return hasDigitsOfAMobile(phone) && MOBILE.matcher(phone).find();
    }

    /** Whether a text designates somebody: a civility and a name, a personal address, a mobile number. */
    public static boolean namesSomebody(String text) {
        return personalPhone(text)
                || text.indexOf('@') >= 0
                        && EMAIL.matcher(text).results().anyMatch(found -> personalEmail(found.group()))
                || CIVILITY.matcher(text).results().anyMatch(found -> !namedAfter(text.substring(0, found.start())));
    }

    /** Whether a short text bears a usual first name, that of a saint or of the country left aside. */
    public static boolean bearsFirstName(String text) {
        return hasFirstName(tokens(plain(text), "[^a-z]+").stream()
                .filter(word -> !word.equals(COUNTRY))
                .toList());
    }

    /** Most texts have none, and are long for the pattern. */
    private static boolean hasDigitsOfAMobile(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < DIGITS_OF_A_MOBILE; i++) {
            char letter = text.charAt(i);
            digits += letter >= '0' && letter <= '9' ? 1 : 0;
        }
        return digits >= DIGITS_OF_A_MOBILE;
    }

    private static boolean namedAfter(String textBefore) {
        Matcher before = WORD_BEFORE.matcher(textBefore);
        return before.find() && NAMED_AFTER.contains(before.group(1).toLowerCase(Locale.FRENCH));
    }

    private static boolean namesMailbox(String token) {
        return MAILBOXES.contains(token) || MAILBOX_STEMS.stream().anyMatch(token::startsWith);
    }

    private static boolean hasFirstName(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (FIRST_NAMES.contains(tokens.get(i)) && (i == 0 || !SAINT.contains(tokens.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsOrEndsWithInitial(String mailbox, List<String> tokens) {
        boolean dotted = mailbox.indexOf('.') >= 0 || mailbox.indexOf('_') >= 0;
        return dotted
                && tokens.size() >= 2
                && (tokens.getFirst().length() == 1 || tokens.getLast().length() == 1)
                && tokens.stream().anyMatch(token -> token.length() >= 3);
    }

    private static List<String> tokens(String mailbox, String separators) {
        return Arrays.stream(mailbox.split(separators, -1))
                .map(token -> token.replaceAll("[0-9]+$", ""))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PersonalContact.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
