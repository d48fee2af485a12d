package fr.convergence.command.outsidecalendar;

import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.ADDRESS_NOT_WEB;
import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.ADDRESS_WITH_CREDENTIALS;

import fr.convergence.command.ValueRule;
import fr.convergence.kernel.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a calendar as people paste it, and what is refused of it; whether it may be reached is told when it is read. */
final class OutsideAddress {

    private static final String PATH = "address";
    private static final int LONGEST = 2000;
    private static final Set<String> SCHEMES = Set.of("http", "https", "webcal", "webcals");

    /** RFC 3986, without what no address has: spaces, quotes, line ends. The fragment is for the reader of a page. */
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z]+)://([^\\s/?#\"<>\\\\^`{|}]+)([/?][^\\s#\"<>\\\\^`{|}]*)?(?:#.*)?");

    private OutsideAddress() {}

    /**
     * The address in the one form it is kept: webcal is https.
     *
     * @throws Rejected when it is none
     */
    static String of(String given) {
        String address = given.strip();
        Rejected.unlessEmpty(ValueRule.atMost(LONGEST).faults(PATH, address));
        Matcher parts = FORM.matcher(address);
        if (!parts.matches()) {
            throw new Rejected(List.of(ADDRESS_NOT_WEB.at(PATH)));
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        Rejected.unlessEmpty(ValueRule.that(SCHEMES::contains, ADDRESS_NOT_WEB).faults(PATH, scheme));
        String host = parts.group(2);
        Rejected.unlessEmpty(ValueRule.that(it -> it.indexOf('@') < 0, ADDRESS_WITH_CREDENTIALS)
                .faults(PATH, host));
        String rest = parts.group(3);
        return (scheme.equals("http") ? scheme : "https") + "://" + host + (rest == null ? "/" : rest);
    }
}
