package fr.convergence.command.cartography;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.TokenMgrError;
import fr.convergence.command.PersonalContact;
import fr.convergence.command.ValueRejection;
import fr.convergence.command.ValueRule;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.territory.Territory;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The forms of values that standards define. */
final class Formats {

    /** Standard "lieux de médiation numérique" 1.0.2, field telephone; the French plan has nine digits after +33. */
    static final ValueRule PHONE = ValueRule.matching(
                    "\\+33[1-9]\\d{8}|\\+(?:590|594|262|596|269|687|689|508|681)\\d{6,9}", FieldRejection.INVALID_PHONE)
            .then(ValueRule.that(value -> !PersonalContact.personalPhone(value), ValueRejection.PERSONAL_CONTACT));

    /** Valid e-mail address of the HTML standard, under a domain with a dot; RFC 5321 allows 254 characters. */
    static final ValueRule EMAIL = ValueRule.matching(
                    "(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
                            + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+",
                    FieldRejection.INVALID_EMAIL)
            .then(ValueRule.that(value -> !PersonalContact.personalEmail(value), ValueRejection.PERSONAL_CONTACT));

    /** A page of the web, without user name or password. */
    static final ValueRule URL = ValueRule.atMost(2000)
            .then(ValueRule.matching(
                    "(?i:https?)://[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+\\.?(?::\\d{1,5})?(?:[/?#][^\\s\"<>\\\\^`{|}]*)?",
                    FieldRejection.INVALID_URL));

    /** OpenStreetMap {@code opening_hours}, as the grammar says it. */
    static final ValueRule OPENING_HOURS =
            ValueRule.text(2000).then(ValueRule.that(Formats::isOpeningHours, FieldRejection.INVALID_OPENING_HOURS));

    /** Fourteen digits with the key of Luhn; the establishments of La Poste have their own (INSEE). */
    static final ValueRule SIRET = ValueRule.that(Formats::isSiret, FieldRejection.INVALID_SIRET);

    static final ValueRule POSTCODE = ValueRule.matching("\\d{5}", FieldRejection.INVALID_POSTCODE);

    static final ValueRule LATITUDE = coordinate(90);

    static final ValueRule LONGITUDE = coordinate(180);

    /** A commune of France, present or former. */
    static final ValueRule COMMUNE =
            ValueRule.that(insee -> Territory.current().commune(insee).isPresent(), FieldRejection.UNKNOWN_COMMUNE);

    /** A commune, an EPCI or a department. */
    static final ValueRule TERRITORY = ValueRule.that(Formats::isTerritory, FieldRejection.UNKNOWN_TERRITORY);

    static final ValueRule OPERATOR =
            ValueRule.that(code -> Operators.current().find(code).isPresent(), FieldRejection.UNKNOWN_OPERATOR);

    /** How an open list names a record: {@code source--localid}. */
    static final ValueRule SOURCE_ID =
            ValueRule.atMost(255).then(ValueRule.matching("\\S+?--\\S(?:.*\\S)?", FieldRejection.INVALID_SOURCE_ID));

    /** How many posts a structure was granted: the largest networks have some dozens. */
    static final ValueRule POSTS = ValueRule.matching("[1-9]\\d{0,2}", FieldRejection.INVALID_COUNT);

    /** The identifier of something known, as events bear it. */
    static final ValueRule ID =
            ValueRule.matching("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", ValueRejection.INVALID_ID);

    /** A day of the calendar, ISO 8601. */
    static final ValueRule DAY = ValueRule.that(Formats::isDay, FieldRejection.INVALID_DAY);

    private static final String LA_POSTE = "356000000";

    private Formats() {}

    private static ValueRule coordinate(int limit) {
        return ValueRule.that(
                value -> value.matches("-?\\d{1,3}(?:\\.\\d{1,20})?") && Math.abs(Double.parseDouble(value)) <= limit,
                FieldRejection.INVALID_COORDINATE);
    }

    private static boolean isTerritory(String code) {
        return Territory.current().commune(code).isPresent()
                || Territory.current().epci(code).isPresent()
                || Territory.current().department(code).isPresent();
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return value.length() == "2026-11-22".length();
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private static boolean isSiret(String value) {
        return value.matches("\\d{14}")
                && (luhn(value) % 10 == 0 || value.startsWith(LA_POSTE) && digits(value) % 5 == 0);
    }

    private static int luhn(String value) {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            int doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }

    private static int digits(String value) {
        return value.chars().map(digit -> digit - '0').sum();
    }

    private static boolean isOpeningHours(String value) {
        try {
            return !new OpeningHoursParser(new StringReader(value)).rules(true).isEmpty();
        } catch (OpeningHoursParseException | TokenMgrError notTheGrammar) {
            return false;
        }
    }
}
