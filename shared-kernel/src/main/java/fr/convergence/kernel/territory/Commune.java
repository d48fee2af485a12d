package fr.convergence.kernel.territory;

import fr.convergence.kernel.InFrench;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commune of today, or a part of one that has a code of its own.
 *
 * @param insee five characters; a former commune may share its code with the commune nouvelle it became
 * @param name official spelling
 * @param kind of today or a part
 * @param department code of its department
 * @param region code of its region
 * @param population municipal population of the edition; null where it is not counted
 * @param postcodes sorted; empty for former communes
 * @param presentInsee code of the commune of today it is part of; its own when it is one
 */
@InFrench("commune")
public record Commune(
        String insee,
        String name,
        CommuneKind kind,
        String department,
        String region,
        @Nullable Integer population,
        List<String> postcodes,
        String presentInsee) {

    /** Whether it is a commune of today. */
    public boolean isPresent() {
        return kind == CommuneKind.PRESENT;
    }
}
