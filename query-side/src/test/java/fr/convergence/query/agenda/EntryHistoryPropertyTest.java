package fr.convergence.query.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.query.CalendarEntry;
import fr.convergence.query.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever happens to a permanence, a calendar that takes in each change is told of every one, and of no other. */
class EntryHistoryPropertyTest {

    private static final Desk DESK = new Desk(10, "49", 3);

    @Provide
    static Arbitrary<List<JointPermanenceEvent>> lives() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 27).map(week -> Desk.FIRST.plusWeeks(week));
        Arbitrary<JointPermanenceEvent> events = Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        days,
                        Arbitraries.integers().between(1, 3))
                .as(EntryHistoryPropertyTest::event);
        return events.list().ofMaxSize(12);
    }

    private static JointPermanenceEvent event(int kind, LocalDate day, int holder) {
        return switch (kind) {
            case 0 -> DESK.cancelled(day);
            case 1 -> DESK.amended(day.plusDays(2));
            case 2 -> DESK.absent(holder, day);
            case 3 -> DESK.substituted(holder, day, 3 + holder);
            case 4 -> DESK.ended(day);
            case 5 -> DESK.suspended(day, holder == 1 ? null : day.plusWeeks(holder));
            case 6 -> DESK.resumed(day);
            case 7 -> DESK.held(day, holder);
            case 8 -> DESK.due(day);
            case 9 -> DESK.left(holder, day);
            default -> DESK.confirmed(holder, day);
        };
    }

    @Property(tries = 300)
    void every_change_is_told_and_no_other(@ForAll("lives") List<JointPermanenceEvent> life) {
        List<JointPermanenceEvent> all = new ArrayList<>(List.of(
                DESK.proposed(),
                DESK.invited(1),
                DESK.invited(2),
                DESK.invited(3),
                DESK.agreed(1),
                DESK.agreed(2),
                DESK.agreed(3)));
        all.addAll(life);
        Kept kept = new Kept();
        Map<Entry.Key, CalendarEntry> before = Map.of();
        for (JointPermanenceEvent event : all) {
            Instant at = kept.happens(event);
            Map<Entry.Key, CalendarEntry> after = kept.calendar();
            assertThat(after.keySet()).containsAll(before.keySet());
            for (Map.Entry<Entry.Key, CalendarEntry> one : after.entrySet()) {
                assertFollows(before.get(one.getKey()), one.getValue(), at);
                assertShows(kept.planned.now.get(one.getKey()), one.getValue());
            }
            assertThat(after.keySet()).containsAll(kept.planned.now.keySet());
            before = after;
        }
    }

    private static void assertFollows(@Nullable CalendarEntry before, CalendarEntry after, Instant at) {
        if (before == null) {
            assertThat(after.sequence()).isZero();
            assertThat(after.changedAt()).isEqualTo(at);
        } else if (before.content().equals(after.content())) {
            assertThat(after).isEqualTo(before);
        } else {
            assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
            assertThat(after.changedAt()).isEqualTo(at);
        }
    }

    /** What holds is shown as it is; what no longer does, as cancelled. */
    private static void assertShows(@Nullable EntryRow held, CalendarEntry shown) {
        if (held == null || held.entry().status() == AgendaStatus.CANCELLED) {
            assertThat(shown.content().status()).isEqualTo(CalendarEntry.Status.CANCELLED);
            return;
        }
        assertThat(shown.content().status())
                .isEqualTo(
                        held.entry().status() == AgendaStatus.PROPOSED
                                ? CalendarEntry.Status.TENTATIVE
                                : CalendarEntry.Status.CONFIRMED);
        assertThat(shown.content().startsAt()).isEqualTo(held.entry().startsAt());
        assertThat(shown.content().placeId()).isEqualTo(held.entry().placeId());
        assertThat(shown.content().structureIds()).isEqualTo(held.entry().structureIds());
        assertThat(shown.content().absences()).hasSameSizeAs(held.entry().absences());
    }

    /** What the tables would keep, a row by subject, day and position. */
    private static final class Kept {

        final Planned planned = Planned.unknown(DESK.proposed().permanenceId());
        private final Map<Long, Instant> recorded = new HashMap<>();
        private final Map<Entry.Key, TreeMap<Long, EntryRow>> rows = new HashMap<>();

        Instant happens(JointPermanenceEvent event) {
            long position = recorded.size() + 1L;
            Instant at = Instant.parse("2026-01-02T09:00:00Z").plusSeconds(position);
            recorded.put(position, at);
            planned.take(
                    new StoredEvent(position, new UUID(9, position), event, Actor.SYSTEM, new UUID(7, position), at));
            planned.changed.forEach(row -> rows.computeIfAbsent(row.entry().key(), _ -> new TreeMap<>())
                    .put(row.validFrom(), row));
            return at;
        }

        Map<Entry.Key, CalendarEntry> calendar() {
            Map<Entry.Key, CalendarEntry> calendar = new HashMap<>();
            rows.forEach((key, versions) -> {
                EntryHistory history = new EntryHistory();
                versions.values()
                        .forEach(row -> history.take(
                                row,
                                recorded.get(row.validFrom()),
                                row.validTo() == null ? null : recorded.get(row.validTo())));
                calendar.put(key, history.now().orElseThrow());
            });
            return calendar;
        }
    }
}
