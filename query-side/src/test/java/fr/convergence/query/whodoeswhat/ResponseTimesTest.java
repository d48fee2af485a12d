package fr.convergence.query.whodoeswhat;

import static fr.convergence.query.whodoeswhat.Town.AGENT;
import static fr.convergence.query.whodoeswhat.Town.ANGERS;
import static fr.convergence.query.whodoeswhat.Town.id;
import static fr.convergence.query.whodoeswhat.Town.near;
import static fr.convergence.query.whodoeswhat.Town.need;
import static fr.convergence.query.whodoeswhat.Town.north;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.ReferralAccepted;
import fr.convergence.kernel.referral.PositionEvent.ReferralDeclined;
import fr.convergence.kernel.referral.PositionEvent.ReferralExpired;
import fr.convergence.kernel.referral.PositionEvent.ReferralReceived;
import fr.convergence.kernel.referral.PositionEvent.ReferralRedirected;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.PositionEvent.ReferralWithdrawn;
import fr.convergence.kernel.referral.PositionEvent.ReviewStarted;
import fr.convergence.kernel.referral.PositionEvent.WorkStarted;
import fr.convergence.kernel.referral.WithdrawReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How long structures take to answer: events of referrals in, medians out. */
class ResponseTimesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Town town = new Town().door(1, north(1)).door(2, north(2));
    private int referral = 100;

    /** A referral to a structure, answered so much later. */
    private void answered(int receiver, Duration later, BiFunction<String, String, PositionEvent> answer) {
        String id = id(referral++);
        town.record(new ReferralSent(id, id(99), id(98), id(receiver), "49", List.of()))
                .after(later)
                .record(answer.apply(id, id(receiver)));
    }

    private static PositionEvent accepted(String referral, String receiver) {
        return new ReferralAccepted(referral, id(99), id(98), receiver);
    }

    private List<String> told(Actor actor) {
        return town.ask(actor, "who-does-what", Map.of("need", need(), "near", near()))
                .path("whoDoesWhat.suited[*].parts[?(@.part.code == 'RESPONSE_TIME')].sentence")
                .entityList(String.class)
                .get();
    }

    @Test
    void the_median_of_five_answers_or_more_is_told_to_professionals() {
        for (int hours : List.of(1, 100, 7, 2)) {
            answered(1, HOUR.multipliedBy(hours), ResponseTimesTest::accepted);
        }
        assertThat(told(AGENT)).isEmpty();
        answered(1, HOUR.multipliedBy(90), ResponseTimesTest::accepted);
        assertThat(told(AGENT)).containsExactly("répond en 7 h (médiane de 5 orientations)");
        assertThat(told(Actor.ANONYMOUS)).isEmpty();
    }

    @Test
    void the_first_sign_counts_whatever_it_says_and_waiting_in_vain_counts_too() {
        answered(1, HOUR.multipliedBy(3), (id, to) -> new ReferralReceived(id, id(99), id(98), to));
        town.after(HOUR.multipliedBy(40))
                .record(accepted(id(100), id(1)), new WorkStarted(id(100), id(99), id(98), id(1)));
        answered(1, HOUR.multipliedBy(3), (id, to) -> new ReviewStarted(id, id(99), id(98), to));
        answered(
                1,
                HOUR.multipliedBy(96),
                (id, to) -> new ReferralDeclined(id, id(99), id(98), to, List.of(DeclineReason.values()[0])));
        answered(
                1,
                HOUR.multipliedBy(120),
                (id, to) -> new ReferralRedirected(id, id(99), id(98), to, id(2), id(777), DeclineReason.values()[0]));
        answered(1, HOUR.multipliedBy(720), (id, to) -> new ReferralExpired(id, id(99), id(98), to));
        answered(1, HOUR, (id, to) -> new ReferralWithdrawn(id, id(99), id(98), to, WithdrawReason.values()[0]));
        assertThat(told(AGENT)).containsExactly("répond en 4 jours (médiane de 5 orientations)");
    }

    @Test
    void answers_of_more_than_half_a_year_ago_count_no_more() {
        for (int i = 0; i < 5; i++) {
            answered(1, HOUR, ResponseTimesTest::accepted);
        }
        assertThat(told(AGENT)).hasSize(1);
        town.after(Duration.ofDays(181));
        assertThat(told(AGENT)).isEmpty();
    }

    @Test
    void structures_answer_for_those_they_stand_for() {
        for (int i = 0; i < 5; i++) {
            answered(1 + i % 2, Duration.ofMinutes(20), ResponseTimesTest::accepted);
        }
        assertThat(told(AGENT)).isEmpty();
        town.record(new StructureMerged(id(2), id(1), List.of(Resemblance.SAME_NAME)));
        assertThat(told(AGENT)).containsExactly("répond en moins d'une heure (médiane de 5 orientations)");
    }

    @Test
    void who_answers_sooner_goes_before_an_equal_one() {
        town.structure(3, ANGERS, north(1)).offer(3, 1003);
        for (int i = 0; i < 5; i++) {
            answered(1, HOUR.multipliedBy(400), ResponseTimesTest::accepted);
            answered(3, HOUR, ResponseTimesTest::accepted);
        }
        assertThat(town.ask("urgency", "URGENT")
                        .path("whoDoesWhat.suited[*].structure.id")
                        .entityList(String.class)
                        .get())
                .isEqualTo(List.of(id(3), id(2), id(1)));
    }

    @Test
    void rows_are_the_same_after_a_rebuild_and_when_events_come_twice() {
        Function<Integer, Duration> hours = HOUR::multipliedBy;
        answered(1, hours.apply(2), ResponseTimesTest::accepted);
        answered(2, hours.apply(3), (id, to) -> new ReferralExpired(id, id(99), id(98), to));
        answered(
                2,
                hours.apply(3),
                (id, to) -> new ReferralWithdrawn(id, id(99), id(98), to, WithdrawReason.values()[0]));
        List<String> before = town.responses();
        assertThat(before).hasSize(2).allMatch(row -> !row.contains("\"answered_at\":null"));
        assertThat(town.takeInResponsesAgain().responses()).isEqualTo(before);
        assertThat(town.rebuild(1).responses()).isEqualTo(before);
        assertThat(town.rebuild(100).responses()).isEqualTo(before);
    }
}
