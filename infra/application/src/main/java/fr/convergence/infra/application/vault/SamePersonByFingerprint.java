package fr.convergence.infra.application.vault;

import fr.convergence.query.SamePerson;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells by the fingerprints that are kept beside what was deposited, and die with it. */
final class SamePersonByFingerprint implements SamePerson {

    private final VaultRows rows;

    SamePersonByFingerprint(VaultRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Set<String>> of(Collection<String> beneficiaryIds) {
        return rows.sharing(beneficiaryIds.stream().map(UUID::fromString).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        same -> same.getKey().toString(),
                        same -> same.getValue().stream().map(UUID::toString).collect(Collectors.toUnmodifiableSet())));
    }
}
