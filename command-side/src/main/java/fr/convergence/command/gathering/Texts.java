package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.LOOKS_LIKE_PERSONAL_DATA;

import fr.convergence.command.PersonalData;
import fr.convergence.command.ValueRejection;
import fr.convergence.command.ValueRule;
import fr.convergence.kernel.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What professionals write, and that stays in the history: it names nobody. */
final class Texts {

    static final int LINE = 200;
    static final int PAGE = 2_000;

    private Texts() {}

    /** What is wrong with a text that may be left out. */
    static List<Rejection> faults(String path, @Nullable String text, int characters) {
        return text == null
                ? List.of()
                : ValueRule.printable()
                        .then(ValueRule.that(it -> !PersonalData.isIn(it), LOOKS_LIKE_PERSONAL_DATA))
                        .then(ValueRule.text(characters))
                        .faults(path, text);
    }

    /** What is wrong with a text that must be there, stripped. */
    static List<Rejection> faultsOfNeeded(String path, String text, int characters) {
        return text.isEmpty() ? List.of(ValueRejection.BLANK_VALUE.at(path)) : faults(path, text, characters);
    }

    /** A text without spaces around it; null when nothing is left. */
    static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
