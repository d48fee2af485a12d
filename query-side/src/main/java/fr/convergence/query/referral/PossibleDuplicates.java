package fr.convergence.query.referral;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.SamePerson;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds what a structure refers twice: the same person, by the fingerprint of what it deposited, for the same need, while both are
 * open. Told to that structure alone; never across structures.
 */
@Component
final class PossibleDuplicates {

    private final ReferralQueries queries;
    private final SamePerson samePerson;

    PossibleDuplicates(ReferralQueries queries, SamePerson samePerson) {
        this.queries = queries;
        this.samePerson = samePerson;
    }

    /** The others of each, the oldest first. */
    Map<Referral, List<Referral>> of(List<Referral> referrals, Actor actor) {
        String own = ReferralQueries.own(actor);
        List<Referral> asked = referrals.stream()
                .filter(referral -> referral.senderId().equals(own) && counts(referral))
                .toList();
        Map<String, Set<String>> same = samePerson.of(people(asked));
        Set<String> others = same.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, List<Referral>> found = others.isEmpty()
                ? Map.of()
                : queries.those("r.beneficiary_id", others, actor, null).stream()
                        .filter(PossibleDuplicates::counts)
                        .collect(Collectors.groupingBy(other -> Objects.requireNonNull(other.beneficiaryId())));
        Map<Referral, List<Referral>> all = new HashMap<>();
        referrals.forEach(referral -> all.put(referral, List.of()));
        asked.forEach(referral -> all.put(
                referral,
                same.getOrDefault(referral.beneficiaryId(), Set.of()).stream()
                        .flatMap(person -> found.getOrDefault(person, List.of()).stream())
                        .filter(other -> other.senderId().equals(own) && sameNeed(referral, other))
                        .sorted(Comparator.comparing(Referral::place).thenComparing(Referral::id))
                        .toList()));
        return all;
    }

    private static Collection<String> people(List<Referral> referrals) {
        return referrals.stream()
                .map(Referral::beneficiaryId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean counts(Referral referral) {
        return referral.status().open() && !referral.erased() && referral.need() != null;
    }

    private static boolean sameNeed(Referral one, Referral other) {
        Referral.Need need = Objects.requireNonNull(one.need());
        Referral.Need another = Objects.requireNonNull(other.need());
        return need.theme() == another.theme() && Objects.equals(need.operator(), another.operator());
    }
}
