package fr.convergence.command;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one value of a field must look like. */
@FunctionalInterface
public interface ValueRule {

    /** Why the value is refused; empty when it is not. Never repeats the value, which may designate somebody. */
    List<Rejection> faults(String path, String value);

    /** This rule, and the other one where this one finds nothing. */
    default ValueRule then(ValueRule other) {
        return (path, value) -> {
            List<Rejection> faults = faults(path, value);
            return faults.isEmpty() ? other.faults(path, value) : faults;
        };
    }

    /** A value that meets a condition. */
    static ValueRule that(Predicate<String> condition, Rejection.Code otherwise) {
        return (path, value) -> condition.test(value) ? List.of() : List.of(otherwise.at(path));
    }

    /** A value of one form. */
    static ValueRule matching(String form, Rejection.Code otherwise) {
        return that(Pattern.compile(form).asMatchPredicate(), otherwise);
    }

    /** Characters that people write and stores keep: no controls but line ends and tabulations, no half characters. */
    static ValueRule printable() {
        return that(value -> value.codePoints().noneMatch(ValueRule::isUnprintable), ValueRejection.UNPRINTABLE);
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> "\n\r\t".indexOf(codePoint) < 0;
            case Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** At most so many characters. */
    static ValueRule atMost(int characters) {
        return (path, value) -> value.codePointCount(0, value.length()) <= characters
                ? List.of()
                : List.of(ValueRejection.TOO_LONG.at(path, Integer.toString(characters)));
    }

    /** A text that designates nobody. */
    static ValueRule text(int characters) {
        return atMost(characters)
                .then(that(value -> !PersonalContact.namesSomebody(value), ValueRejection.PERSONAL_CONTACT));
    }

    /** What people call something of theirs that has an address: short, designates nobody, and is not the address. */
    static ValueRule label(Rejection.Code addressInLabel) {
        return that(label -> !label.isBlank(), ValueRejection.BLANK_VALUE)
                .then(printable())
                .then(that(label -> !label.contains("://"), addressInLabel))
                .then(text(80));
    }

    /** A code of a vocabulary. */
    static <E extends Enum<E> & Coded> ValueRule codeOf(Class<E> vocabulary) {
        Set<String> codes =
                Arrays.stream(vocabulary.getEnumConstants()).map(Coded::name).collect(Collectors.toUnmodifiableSet());
        return that(codes::contains, ValueRejection.UNKNOWN_CODE);
    }
}
