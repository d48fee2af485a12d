package fr.convergence.query.feed;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom one public event concerns.
 *
 * @param subjectId what it is about
 * @param readers who may learn of it, as rows say it
 * @param department code; null when it follows from the structures alone
 * @param structures whose own it is
 */
record Concerned(
        String subjectId,
        SortedSet<String> readers,
        @Nullable String department,
        SortedSet<String> structures,
        SortedSet<String> themes) {

    private static final List<String> EVERYONE = List.of("public", "network");
    private static final List<String> PROFESSIONALS = List.of("network");

    static Concerned everyone(String subjectId, Collection<String> structures) {
        return of(subjectId, EVERYONE, structures);
    }

    static Concerned professionals(String subjectId, Collection<String> structures) {
        return of(subjectId, PROFESSIONALS, structures);
    }

    static Concerned of(String subjectId, Collection<String> readers, Collection<String> structures) {
        return new Concerned(subjectId, new TreeSet<>(readers), null, new TreeSet<>(structures), new TreeSet<>());
    }

    Concerned in(@Nullable String code) {
        return new Concerned(subjectId, readers, code, structures, themes);
    }

    Concerned about(Collection<String> codes) {
        return new Concerned(subjectId, readers, department, structures, new TreeSet<>(codes));
    }
}
