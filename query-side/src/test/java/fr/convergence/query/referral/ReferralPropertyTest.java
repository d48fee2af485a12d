package fr.convergence.query.referral;

import static fr.convergence.query.Projected.id;
import static fr.convergence.query.referral.ReferralTest.SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.Projected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** Whatever may happen to referrals: the rows say what a plain walk through the transitions says, however they were built. */
class ReferralPropertyTest {

    /** Somebody does the n-th of what may be done next to one referral at one receiver. */
    private record Step(int referral, int receiver, int choice) {}

    private final Map<Happening, ReferralStatus> standings =
            new TreeMap<>(Comparator.comparing(Happening::referral).thenComparing(Happening::receiver));

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void rows_say_what_happened_live_and_after_a_rebuild(
            @ForAll @Size(min = 5, max = 40) List<@From("steps") Step> steps, @ForAll("pages") int pageSize) {
        Projected referrals = ReferralTest.projected();
        begin(referrals);
        Instant at = Instant.parse("2026-01-15T09:00:00Z");
        for (Step step : steps) {
            at = at.plus(Duration.ofHours(1));
            ReferralEvent event = next(step);
            referrals.at(at).record(SENDER, event);
        }
        List<String> live = rows(referrals);

        assertThat(shown(referrals)).isEqualTo(expected());
        assertThat(rows(referrals.repeat())).isEqualTo(live);
        assertThat(rows(referrals.rebuild(pageSize))).isEqualTo(live);
        assertThat(shown(referrals)).isEqualTo(expected());
    }

    @Provide
    Arbitrary<Integer> pages() {
        return Arbitraries.of(1, 3, 1000);
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.of(10, 11),
                        Arbitraries.of(2, 3),
                        Arbitraries.integers().between(0, 99))
                .as(Step::new);
    }

    /** All tries of a property share this object. */
    private void begin(Projected referrals) {
        standings.clear();
        for (int referral : List.of(10, 11)) {
            Happening it = new Happening(referral, 50, 1, 2);
            referrals.record(
                    SENDER, it.drafted(), it.need(Theme.values()[0], null), it.situation(Urgency.URGENT), it.agreed());
        }
    }

    private ReferralEvent next(Step step) {
        Happening it = new Happening(step.referral(), 50, 1, step.receiver());
        ReferralStatus now = standings.getOrDefault(it, ReferralStatus.DRAFT);
        List<Map.Entry<ReferralStatus, Function<Happening, PositionEvent>>> ways =
                new ArrayList<>(Transitions.from(now).entrySet());
        if (ways.isEmpty() || step.choice() % 5 == 0 && now != ReferralStatus.DRAFT) {
            return it.contacted(ContactResult.NO_SHOW);
        }
        var way = ways.get(step.choice() % ways.size());
        standings.put(it, way.getKey());
        return way.getValue().apply(it);
    }

    private Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        for (int referral : List.of(10, 11)) {
            List<ReferralStatus> positions = standings.entrySet().stream()
                    .filter(one -> one.getKey().referral() == referral)
                    .map(Map.Entry::getValue)
                    .toList();
            expected.put(id(referral), ReferralStatus.ofWhole(positions).name());
        }
        standings.forEach((it, status) -> expected.put(id(it.referral()) + " at " + id(it.receiver()), status.name()));
        return expected;
    }

    private static Map<String, String> shown(Projected referrals) {
        Map<String, String> shown = new TreeMap<>();
        referrals.readModels().read("referral", SENDER, null, snapshot -> {
            snapshot.sql().sql("""
                            select cast(id as text) as what, status from referral
                            union all select referral_id || ' at ' || receiver_id, status from standing""").query(row -> {
                shown.put(row.getString(1), row.getString(2));
            });
            return true;
        });
        return shown;
    }

    private static List<String> rows(Projected referrals) {
        return referrals.rows("referral", "content", "standing", "erased");
    }
}
