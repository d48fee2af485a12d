package fr.convergence.query;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Tells which references stand for the same person among those that one structure deposited, without telling who that is; never
 * across structures. Who is known by a name alone is told from nobody.
 */
public interface SamePerson {

    /**
     * For each of these references, the others that stand for the same person; none of what was erased. Whether anything is still
     * open for them is not told here.
     */
    Map<String, Set<String>> of(Collection<String> beneficiaryIds);
}
