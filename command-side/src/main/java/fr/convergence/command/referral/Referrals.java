package fr.convergence.command.referral;

import fr.convergence.command.Structures;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The referrals and the structures one decision is about. Immutable.
 *
 * @param referrals by id
 * @param erased the people whose identity was erased
 */
record Referrals(Map<String, Referral> referrals, Set<String> erased, Structures structures) {

    static Referrals none(Structures structures) {
        return new Referrals(Map.of(), Set.of(), structures);
    }

    Referral referral(String id) {
        return referrals.getOrDefault(id, Referral.NONE);
    }

    /** The referrals of a person, by id. */
    Map<String, Referral> chain(String beneficiaryId) {
        return referrals.entrySet().stream()
                .filter(entry -> isOf(entry.getValue(), beneficiaryId))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    private static boolean isOf(Referral referral, String beneficiaryId) {
        return referral.drafted() != null && referral.drafted().beneficiaryId().equals(beneficiaryId);
    }

    Referrals evolve(DomainEvent event) {
        return switch (event) {
            case ReferralEvent it -> {
                Map<String, Referral> after = new TreeMap<>(referrals);
                after.put(it.referralId(), referral(it.referralId()).evolve(it));
                yield new Referrals(after, erased, structures);
            }
            case BeneficiaryEvent it -> {
                Set<String> after = new TreeSet<>(erased);
                after.add(it.beneficiaryId());
                yield new Referrals(referrals, after, structures);
            }
            default -> new Referrals(referrals, erased, structures.evolve(event));
        };
    }
}
