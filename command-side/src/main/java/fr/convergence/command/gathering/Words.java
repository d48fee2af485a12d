package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.LOOKS_LIKE_PERSONAL_DATA;

import fr.convergence.command.PersonalData;
import fr.convergence.command.ValueRejection;
import fr.convergence.command.ValueRule;
import fr.convergence.kernel.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What professionals write of a gathering: it stays in the history, and names nobody. */
final class Words {

    static final int TITLE = 120;
    static final int TEXT = 1_000;

    private Words() {}

    /** What is wrong with a text that must be there. */
    static List<Rejection> faults(String path, String text, int characters) {
        return text.isEmpty()
                ? List.of(ValueRejection.BLANK_VALUE.at(path))
                : ValueRule.printable()
                        .then(ValueRule.that(it -> !PersonalData.isIn(it), LOOKS_LIKE_PERSONAL_DATA))
                        .then(ValueRule.text(characters))
                        .faults(path, text);
    }

    /** A text without spaces around it; null when nothing is left. */
    static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
