package fr.convergence.infra.application.vault;

import static fr.convergence.infra.application.vault.VaultRejection.INVALID_EMAIL;
import static fr.convergence.infra.application.vault.VaultRejection.INVALID_PHONE;
import static fr.convergence.infra.application.vault.VaultRejection.NOTHING_SAID;
import static fr.convergence.infra.application.vault.VaultRejection.TOO_LONG;
import static fr.convergence.infra.application.vault.VaultRejection.UNKNOWN_COMMUNE;
import static fr.convergence.infra.application.vault.VaultRejection.UNPRINTABLE;

import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What personal data must be like: no longer than a person writes, and printable. Refusals never repeat what was written. */
final class PersonalDataRules {

    /** In any spelling: numbers of abroad too. */
    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 .()/\\-\\u00a0]*");

    private static final int FEWEST_DIGITS = 6;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final String path;
    private final List<Rejection> faults = new ArrayList<>();

    private PersonalDataRules(String path) {
        this.path = path;
    }

    /**
     * The same, without spaces around and without empty texts.
     *
     * @param path where in the request
     * @throws Rejected with every fault at once
     */
    static PersonalData check(PersonalData given, String path) {
        PersonalDataRules rules = new PersonalDataRules(path);
        PersonalData data = new PersonalData(
                rules.line("name", given.name(), 200),
                rules.that("phone", rules.line("phone", given.phone(), 40), PersonalDataRules::isPhone, INVALID_PHONE),
                rules.that("email", rules.line("email", given.email(), 254), EMAIL.asMatchPredicate(), INVALID_EMAIL),
                rules.text("address", given.address(), 500),
                rules.that(
                        "commune",
                        rules.line("commune", given.commune(), 5),
                        PersonalDataRules::isCommune,
                        UNKNOWN_COMMUNE),
                rules.line("language", given.language(), 100),
                rules.text("healthToKnow", given.healthToKnow(), 1_000),
                rules.text("note", given.note(), 4_000),
                rules.line("senderReference", given.senderReference(), 100));
        if (rules.faults.isEmpty() && data.equals(PersonalData.NONE)) {
            rules.faults.add(NOTHING_SAID.at(path));
        }
        Rejected.unlessEmpty(rules.faults);
        return data;
    }

    private static boolean isPhone(String number) {
        return PHONE.matcher(number).matches()
                && number.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static boolean isCommune(String insee) {
        return Territory.current().commune(insee).isPresent();
    }

    private @Nullable String line(String field, @Nullable String given, int longest) {
        return printable(field, given, longest, _ -> false);
    }

    private @Nullable String text(String field, @Nullable String given, int longest) {
        return printable(field, given, longest, sign -> sign == '\n' || sign == '\r' || sign == '\t');
    }

    private @Nullable String printable(String field, @Nullable String given, int longest, Predicate<Integer> allowed) {
        String text = given == null ? "" : given.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(TOO_LONG.at(path + "." + field, Integer.toString(longest)));
            return null;
        }
        if (text.codePoints().anyMatch(sign -> isUnprintable(sign) && !allowed.test(sign))) {
            faults.add(UNPRINTABLE.at(path + "." + field));
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean isUnprintable(int sign) {
        return Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE;
    }

    private @Nullable String that(
            String field, @Nullable String text, Predicate<String> rule, Rejection.Code otherwise) {
        if (text != null && !rule.test(text)) {
            faults.add(otherwise.at(path + "." + field));
        }
        return text;
    }
}
