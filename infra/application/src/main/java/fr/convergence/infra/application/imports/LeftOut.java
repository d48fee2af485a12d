package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.imports.Communes.Commune;
import fr.convergence.infra.application.imports.KnownStructures.Listed;
import fr.convergence.kernel.cartography.StructureField;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a complete list leaves out of what it listed before: in the departments it speaks of, and of the sources its
 * identifiers begin with, since one file may gather several.
 *
 * <p>A record that could not be read cannot be told from one that is gone: then nothing is left out.
 */
final class LeftOut {

    /** Refusals that say nothing of which structures the list holds where the sender may import. */
    private static final Set<String> ELSEWHERE_OR_TWICE =
            Set.of(ImportCode.DEPARTMENT_NOT_YOURS.name(), ImportCode.ID_DUPLICATED.name());

    private final Communes communes;
    private final Set<String> sourceIds = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Set<String> departments = new HashSet<>();
    private boolean unread;

    LeftOut(Communes communes) {
        this.communes = communes;
    }

    /** A record of the list. */
    void listed(Reading reading) {
        Reading.Asked asked = reading.asked();
        if (asked == null) {
            unread |= reading.refusals().stream().noneMatch(fault -> ELSEWHERE_OR_TWICE.contains(fault.code()));
            return;
        }
        sourceIds.add(asked.structure().sourceId());
        sources.add(source(asked.structure().sourceId()));
        asked.structure().details().getOrDefault(StructureField.COMMUNE.name(), List.of()).stream()
                .flatMap(commune -> department(commune).stream())
                .forEach(departments::add);
    }

    /**
     * Why nothing may be said to be left out; null when it may.
     *
     * @param before what the list listed
     * @param most whether more than half of it may
     */
    @Nullable Finding fault(List<Listed> before, boolean most) {
        if (unread) {
            return Finding.ofFile(ImportCode.LEFT_OUT_UNCERTAIN.rejection());
        }
        int gone = in(before).size();
        long had = before.stream().filter(this::spokenOf).count();
        return !most && gone * 2L > had
                ? Finding.ofFile(ImportCode.LEFT_OUT_TOO_MANY.rejection(Integer.toString(gone), Long.toString(had)))
                : null;
    }

    /** What it leaves out. */
    List<Listed> in(List<Listed> before) {
        return before.stream()
                .filter(this::spokenOf)
                .filter(listed -> !sourceIds.contains(listed.sourceId()))
                .toList();
    }

    private boolean spokenOf(Listed listed) {
        return sources.contains(source(listed.sourceId()))
                && department(listed.commune()).filter(departments::contains).isPresent();
    }

    private Optional<String> department(String commune) {
        return communes.withCode(commune).map(Commune::department);
    }

    private static String source(String sourceId) {
        int end = sourceId.indexOf("--");
        return end < 0 ? sourceId : sourceId.substring(0, end);
    }
}
