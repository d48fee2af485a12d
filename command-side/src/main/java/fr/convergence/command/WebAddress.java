package fr.convergence.command;

import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a server of somebody else as people paste it, and what is refused of it; whether it may be reached is told when it is.
 *
 * @param schemes those that are taken, in lower case, each with the one it is kept as
 * @param notWeb when it is no address of such a scheme
 * @param withCredentials when it bears a user name
 */
public record WebAddress(Map<String, String> schemes, Rejection.Code notWeb, Rejection.Code withCredentials) {

    private static final String PATH = "address";
    private static final int LONGEST = 2000;

    /** RFC 3986, without what no address has: spaces, quotes, line ends. The fragment is for the reader of a page. */
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z]+)://([^\\s/?#\"<>\\\\^`{|}]+)([/?][^\\s#\"<>\\\\^`{|}]*)?(?:#.*)?");

    /**
     * The address in the one form it is kept.
     *
     * @throws Rejected when it is none
     */
    public String of(String given) {
        String address = given.strip();
        Rejected.unlessEmpty(ValueRule.atMost(LONGEST).faults(PATH, address));
        Matcher parts = FORM.matcher(address);
        if (!parts.matches()) {
            throw new Rejected(List.of(notWeb.at(PATH)));
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        Rejected.unlessEmpty(ValueRule.that(schemes::containsKey, notWeb).faults(PATH, scheme));
        String host = parts.group(2);
        Rejected.unlessEmpty(
                ValueRule.that(it -> it.indexOf('@') < 0, withCredentials).faults(PATH, host));
        String rest = parts.group(3);
        return schemes.get(scheme) + "://" + host + (rest == null ? "/" : rest);
    }
}
