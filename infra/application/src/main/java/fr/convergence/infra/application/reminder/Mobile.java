package fr.convergence.infra.application.reminder;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the telephones that take short messages. */
final class Mobile {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Those overseas have numbers of their own. */
    private static final Map<String, String> REGIONS = Map.of(
            "971", "GP", "972", "MQ", "973", "GF", "974", "RE", "975", "PM", "976", "YT", "977", "BL", "978", "MF",
            "987", "PF", "988", "NC");

    private Mobile() {}

    /**
     * The number in E.164; empty when it is none of a mobile telephone.
     *
     * @param phone in any spelling; without a country it is that of the department
     */
    static Optional<String> number(@Nullable String phone, String department) {
        if (phone == null) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(phone, REGIONS.getOrDefault(department, "FR"));
            PhoneNumberType type = NUMBERS.getNumberType(number);
            return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException other) {
            return Optional.empty();
        }
    }
}
