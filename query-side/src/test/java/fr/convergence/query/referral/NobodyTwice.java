package fr.convergence.query.referral;

import fr.convergence.query.SamePerson;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Where each reference stands for somebody else. */
final class NobodyTwice implements SamePerson {

    @Override
    public Map<String, Set<String>> of(Collection<String> beneficiaryIds) {
        return Map.of();
    }
}
