package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.gathering.IssueAddressee;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who reads an issue of the field because it was raised to them. */
public final class KnownAddressee {

    private KnownAddressee() {}

    /**
     * The word of {@link Actor#readerScopes} for them; none for those who coordinate the department, who read it anyway.
     *
     * @param operator code, when it is one; else null
     * @param department code
     */
    public static Optional<String> reader(IssueAddressee addressee, @Nullable String operator, String department) {
        return switch (addressee) {
            case COORDINATION -> Optional.empty();
            case HUB -> Optional.of("hub=" + department);
            case OPERATOR -> Optional.of(Actor.operatorScope(operator, department));
        };
    }
}
