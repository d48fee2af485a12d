package fr.convergence.query.referral;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.query.Projected;
import fr.convergence.query.SamePerson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The references 50, 51 and 52 stand for the same person, whom structure 1 and, for 52, structure 4 refer. */
class PossibleDuplicatesTest {

    private static final Theme THEME = Theme.ADMINISTRATIVE_PROCEDURES;

    private final Projected referrals = new Projected(
            new ReferralProjection(),
            List.of(),
            List.of("referral"),
            ReferralQueries.class,
            OnePerson.class,
            PossibleDuplicates.class,
            ReferralController.class);

    static final class OnePerson implements SamePerson {

        private static final Set<String> REFERENCES = Set.of(id(50), id(51), id(52));

        @Override
        public Map<String, Set<String>> of(Collection<String> beneficiaryIds) {
            return beneficiaryIds.stream()
                    .filter(REFERENCES::contains)
                    .collect(Collectors.toMap(
                            reference -> reference,
                            reference -> REFERENCES.stream()
                                    .filter(other -> !other.equals(reference))
                                    .collect(Collectors.toSet())));
        }
    }

    private Happening referral(int number, int person, int sender, Theme theme, @Nullable String operator) {
        Happening happening = new Happening(number, person, sender, 2);
        referrals.record(
                ReferralTest.agent(sender), happening.drafted(), happening.need(theme, operator), happening.sent());
        return happening;
    }

    private List<String> duplicates(int number, Actor actor) {
        return referrals
                .ask("possible-duplicates", actor, "id", id(number))
                .path("referral.possibleDuplicates[*].id")
                .entityList(String.class)
                .get();
    }

    @Test
    void the_same_person_for_the_same_need_is_told_to_the_structure_that_refers_it_twice() {
        referral(10, 50, 1, THEME, "cnaf");
        referral(11, 51, 1, THEME, "cnaf");
        assertThat(duplicates(10, ReferralTest.agent(1))).containsExactly(id(11));
        assertThat(duplicates(11, ReferralTest.agent(1))).containsExactly(id(10));
    }

    @Test
    void another_need_another_structure_and_another_person_are_no_duplicates() {
        referral(10, 50, 1, THEME, "cnaf");
        referral(11, 51, 1, THEME, "cnam");
        referral(12, 51, 1, Theme.LEISURE_AND_CREATION, "cnaf");
        referral(13, 52, 4, THEME, "cnaf");
        referral(14, 60, 1, THEME, "cnaf");
        assertThat(duplicates(10, ReferralTest.agent(1))).isEmpty();
    }

    @Test
    void what_has_ended_is_none() {
        referral(10, 50, 1, THEME, "cnaf");
        Happening ended = referral(11, 51, 1, THEME, "cnaf");
        referrals.record(ReferralTest.agent(2), ended.declined());
        assertThat(duplicates(10, ReferralTest.agent(1))).isEmpty();
        assertThat(duplicates(11, ReferralTest.agent(1))).isEmpty();
    }

    @Test
    void nobody_else_is_told() {
        referral(10, 50, 1, THEME, "cnaf");
        referral(11, 51, 1, THEME, "cnaf");
        assertThat(duplicates(10, ReferralTest.agent(2))).isEmpty();
        assertThat(duplicates(10, ReferralTest.AUDITOR)).isEmpty();
    }
}
