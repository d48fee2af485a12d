package fr.convergence.infra.application.imports;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads single values as the standard "lieux de médiation numérique" 1.0.2 writes them. Empty means: not that. */
final class Values {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]+");
    private static final Pattern SPACES = Pattern.compile("[\\h]+");
    private static final Pattern FORMULA = Pattern.compile("^(=.*|[@+-][\\w.|]*[(|!].*)", Pattern.DOTALL);
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final String LA_POSTE = "356000000";
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern PUNCTUATION_OF_PHONES = Pattern.compile("[\\s.\\-()/]");
    private static final Pattern PHONE = Pattern.compile("\\+(33|590|594|262|596|269|687|689|508|681)\\d{6,9}");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+");
    private static final Set<String> WEB = Set.of("http", "https");

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}([.,]\\d{1,15})?");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private Values() {}

    /** Without control characters, doubled spaces, and spaces at the ends; composed as NFC. */
    static String clean(String value) {
        String lines = value.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        String visible = CONTROL.matcher(lines).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** Whether a spreadsheet would run the value: nobody writes one by hand, and lists are opened in spreadsheets. */
    static boolean formula(String value) {
        return FORMULA.matcher(value).matches();
    }

    /** Fourteen digits with a right key; establishments of La Poste add up to a multiple of five instead (Insee). */
    static Optional<String> siret(String value) {
        String digits = value.replace(" ", "");
        if (!SIRET.matcher(digits).matches()) {
            return Optional.empty();
        }
        int luhn = 0;
        int sum = 0;
        for (int at = 0; at < 14; at++) {
            int digit = digits.charAt(at) - '0';
            int doubled = at % 2 == 0 ? digit * 2 : digit;
            luhn += doubled > 9 ? doubled - 9 : doubled;
            sum += digit;
        }
        boolean right = luhn % 10 == 0 || digits.startsWith(LA_POSTE) && sum % 5 == 0;
        return right ? Optional.of(digits) : Optional.empty();
    }

    static Optional<String> postcode(String value) {
        return POSTCODE.matcher(value).matches() ? Optional.of(value) : Optional.empty();
    }

    /** International form; the French form with a leading zero is put into it. */
    static Optional<String> phone(String value) {
        String digits = PUNCTUATION_OF_PHONES.matcher(value).replaceAll("");
        String international = digits.matches("0[1-9]\\d{8}") ? "+33" + digits.substring(1) : digits;
        return PHONE.matcher(international).matches() ? Optional.of(international) : Optional.empty();
    }

    static Optional<String> email(String value) {
        return value.length() <= 254 && EMAIL.matcher(value).matches() ? Optional.of(value) : Optional.empty();
    }

    /** An address of the web; anything a browser would run is not. */
    static Optional<String> web(String value) {
        try {
            URI address = new URI(value);
            String scheme = address.getScheme();
            boolean web = scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT)) && address.getHost() != null;
            return web && address.getUserInfo() == null ? Optional.of(value) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Decimal degrees up to a bound either way, written the one canonical way. */
    static Optional<String> degrees(String value, int bound) {
        if (!DEGREES.matcher(value).matches()) {
            return Optional.empty();
        }
        BigDecimal degrees = new BigDecimal(value.replace(',', '.'));
        return degrees.abs().compareTo(BigDecimal.valueOf(bound)) > 0
                ? Optional.empty()
                : Optional.of(degrees.stripTrailingZeros().toPlainString());
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
