package fr.convergence.query.referralstatistics;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.*;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.Projected;
import fr.convergence.query.referral.Happening;
import fr.convergence.query.referral.Transitions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever may happen to referrals: what is counted is what a plain look through the events finds, however it was built. */
class SendingPropertyTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Somebody does the n-th of what may be done next to one of the referrals there are, or sends the person on to a structure. */
    private record Step(int referral, int receiver, int choice) {}

    /** One history; all tries of a property share the object of the test. */
    private static final class History {

        private final Projected statistics = ReferralStatisticsTest.projected();
        private final List<Happening> referrals = new ArrayList<>();
        private final Map<String, ReferralStatus> standings = new TreeMap<>();
        private Instant at = Instant.parse("2026-01-15T09:00:00Z");

        History() {
            for (int person : List.of(50, 51)) {
                begin(new Happening(referrals.size() + 100, person, 1, 0), null);
            }
        }

        private void begin(Happening it, @Nullable Happening before) {
            referrals.add(it);
            record(
                    before == null ? it.drafted() : it.draftedAfter(before.referral(), ChainLink.REDIRECTION),
                    it.need(Theme.values()[it.referral() % 2], it.referral() % 3 == 0 ? "cnaf" : null),
                    it.situation(Urgency.URGENT),
                    it.agreed());
        }

        private void record(ReferralEvent... events) {
            at = at.plus(Duration.ofHours(1));
            statistics.at(at).record(ReferralStatisticsTest.agent(1), events);
        }

        void take(Step step) {
            Happening of = referrals.get(step.referral() % referrals.size());
            Happening it = of.to(of.sender() == step.receiver() ? 5 : step.receiver());
            ReferralStatus now = standings.getOrDefault(key(it), ReferralStatus.DRAFT);
            var ways = List.copyOf(Transitions.from(now).entrySet());
            if (ways.isEmpty() || step.choice() % 5 == 0 && now.underway()) {
                record(it.contacted(ContactResult.values()[step.choice() % ContactResult.values().length]));
                return;
            }
            var way = ways.get(step.choice() % ways.size());
            standings.put(key(it), way.getKey());
            if (way.getKey() == ReferralStatus.REDIRECTED) {
                redirect(it, step.choice());
            } else if (way.getKey() == ReferralStatus.SENT && step.choice() % 2 == 0) {
                record(it.overridden(), it.sent());
            } else {
                record(way.getValue().apply(it));
            }
        }

        private void redirect(Happening it, int choice) {
            int target = Stream.of(1, 2, 3, 4)
                    .filter(one -> one != it.receiver())
                    .toList()
                    .get(choice % 3);
            Happening next = new Happening(referrals.size() + 100, it.beneficiary(), it.receiver(), target);
            record(it.redirected(target, next.referral(), DeclineReason.OUT_OF_SCOPE));
            begin(next, it);
            standings.put(key(next), ReferralStatus.SENT);
            record(next.sent("44"));
        }

        private static String key(Happening it) {
            return id(it.referral()) + " at " + id(it.receiver());
        }
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void rows_say_what_happened_live_and_after_a_rebuild(
            @ForAll @Size(min = 10, max = 60) List<@From("steps") Step> steps, @ForAll("pages") int pageSize) {
        History history = new History();
        steps.forEach(history::take);
        Projected statistics = history.statistics;
        List<String> live = rows(statistics);

        assertThat(shown(statistics)).isEqualTo(expected(statistics.events()));
        assertThat(rows(statistics.repeat())).isEqualTo(live);
        assertThat(rows(statistics.rebuild(pageSize))).isEqualTo(live);
    }

    @Provide
    Arbitrary<Integer> pages() {
        return Arbitraries.of(1, 3, 1000);
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(2, 3),
                        Arbitraries.integers().between(0, 99))
                .as(Step::new);
    }

    private static List<String> rows(Projected statistics) {
        return statistics.rows("referral", "sending");
    }

    private static Map<String, List<Object>> shown(Projected statistics) {
        return statistics.rows("sending").stream()
                .map(JSON::readTree)
                .collect(Collectors.toMap(
                        row -> text(row, "referral_id") + " at " + text(row, "receiver_id"),
                        row -> Arrays.asList(
                                text(row, "sender_id"),
                                text(row, "chain_id"),
                                row.path("redirections").asInt(),
                                row.path("returned").asBoolean(),
                                text(row, "theme"),
                                text(row, "operator"),
                                text(row, "status"),
                                text(row, "receiver_department"),
                                instant(row, "sent_at"),
                                instant(row, "received_at"),
                                instant(row, "accepted_at"),
                                instant(row, "first_contact_at"),
                                instant(row, "closed_at"),
                                text(row, "outcome"),
                                row.path("decline_reasons").toString(),
                                text(row, "redirected_to_id"),
                                row.path("mismatches").toString(),
                                row.path("no_shows").asInt()),
                        (_, same) -> same,
                        TreeMap::new));
    }

    private static @Nullable String text(JsonNode row, String column) {
        return row.path(column).isNull() ? null : row.path(column).asString();
    }

    private static @Nullable Instant instant(JsonNode row, String column) {
        String text = text(row, column);
        return text == null ? null : Instant.parse(text);
    }

    private static Map<String, List<Object>> expected(List<StoredEvent> events) {
        Map<String, List<Object>> expected = new TreeMap<>();
        events.stream()
                .filter(stored -> stored.event() instanceof PositionEvent)
                .map(stored -> (PositionEvent) stored.event())
                .forEach(event -> expected.put(
                        event.referralId() + " at " + event.receiverId(), expected(new Look(events), event)));
        return expected;
    }

    private static List<Object> expected(Look all, PositionEvent one) {
        Look here = all.those(event ->
                event instanceof PositionEvent it && it.receiverId().equals(one.receiverId()) && same(it, one));
        Look whole = all.those(event -> same(event, one));
        List<ReferralDrafted> before = all.redirectedBefore(one.referralId());
        StoredEvent close = here.last(ReferralClosed.class, ReferralReopened.class);
        ReferralClosed closed = close != null && close.event() instanceof ReferralClosed it ? it : null;
        StoredEvent redirected = here.last(ReferralRedirected.class);
        StoredEvent declined = here.last(ReferralDeclined.class);
        ReferralEvent.NeedStated need =
                (ReferralEvent.NeedStated) Objects.requireNonNull(whole.last(ReferralEvent.NeedStated.class))
                        .event();
        StoredEvent sent = here.last(ReferralSent.class);
        return Arrays.asList(
                one.senderId(),
                before.isEmpty() ? one.referralId() : before.getLast().referralId(),
                before.size(),
                sent != null && all.before(sent.position()).passedBy(before, one.receiverId()),
                need.theme().name(),
                need.operator(),
                here.standing().name(),
                sent == null ? null : ((ReferralSent) sent.event()).department(),
                here.when(ReferralSent.class),
                here.when(ReferralReceived.class),
                here.when(ReferralAccepted.class),
                here.those(event -> event instanceof ContactRecorded it
                                && it.result() != ContactResult.NO_SHOW
                                && it.result() != ContactResult.NOT_REACHED)
                        .first(),
                closed == null ? null : Objects.requireNonNull(close).recordedAt(),
                closed == null ? null : closed.outcome().name(),
                redirected != null ? "[\"OUT_OF_SCOPE\"]" : declined != null ? "[\"OTHER\"]" : "[]",
                redirected == null ? null : ((ReferralRedirected) redirected.event()).toId(),
                here.last(MismatchOverridden.class) == null ? "[]" : "[\"OUT_OF_ZONE\"]",
                here.those(event -> event instanceof ContactRecorded it && it.result() == ContactResult.NO_SHOW)
                        .events()
                        .size());
    }

    private static boolean same(ReferralEvent event, ReferralEvent other) {
        return event.referralId().equals(other.referralId());
    }

    /** Looks through events, again and again, from the beginning. */
    private record Look(List<StoredEvent> events) {

        Look those(Predicate<ReferralEvent> predicate) {
            return new Look(events.stream()
                    .filter(stored -> predicate.test((ReferralEvent) stored.event()))
                    .toList());
        }

        Look before(long position) {
            return new Look(events.stream()
                    .filter(stored -> stored.position() < position)
                    .toList());
        }

        @Nullable StoredEvent last(Class<?>... types) {
            return events.stream()
                    .filter(stored -> Stream.of(types).anyMatch(type -> type.isInstance(stored.event())))
                    .reduce((_, last) -> last)
                    .orElse(null);
        }

        @Nullable Instant when(Class<?> type) {
            StoredEvent last = last(type);
            return last == null ? null : last.recordedAt();
        }

        @Nullable Instant first() {
            return events.isEmpty() ? null : events.getFirst().recordedAt();
        }

        ReferralStatus standing() {
            return events.stream()
                    .flatMap(stored -> ((PositionEvent) stored.event()).standing().stream())
                    .reduce((_, last) -> last)
                    .orElse(ReferralStatus.DRAFT);
        }

        /** The referrals before one, the nearest first. */
        List<ReferralDrafted> redirectedBefore(String referral) {
            List<ReferralDrafted> before = new ArrayList<>();
            ReferralDrafted here = drafted(referral);
            while (here.followsId() != null) {
                here = drafted(here.followsId());
                before.add(here);
            }
            return before;
        }

        private ReferralDrafted drafted(String referral) {
            return events.stream()
                    .map(StoredEvent::event)
                    .filter(event -> event instanceof ReferralDrafted it
                            && it.referralId().equals(referral))
                    .map(ReferralDrafted.class::cast)
                    .findFirst()
                    .orElseThrow();
        }

        boolean passedBy(Collection<ReferralDrafted> referrals, String structure) {
            return referrals.stream()
                    .anyMatch(referral -> referral.senderId().equals(structure)
                            || events.stream()
                                    .anyMatch(stored -> stored.event() instanceof ReferralSent sent
                                            && same(sent, referral)
                                            && sent.receiverId().equals(structure)));
        }
    }
}
