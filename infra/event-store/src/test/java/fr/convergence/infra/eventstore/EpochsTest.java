package fr.convergence.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is left of a cursor after any number of restored backups. */
class EpochsTest {

    private static Epoch epoch(int number, int parent, long forkedAt) {
        return new Epoch(number, parent, forkedAt, "why", Instant.EPOCH);
    }

    private static final Epochs TWO_RESTORES =
            new Epochs(List.of(epoch(1, 0, 0), epoch(2, 1, 100), epoch(3, 2, 70), epoch(4, 1, 150)));

    @Example
    void of_the_epochs_it_comes_from_all_up_to_the_fork_is_left() {
        assertThat(TWO_RESTORES.lastCommon(1, 120)).hasValue(120);
        assertThat(TWO_RESTORES.lastCommon(1, 200)).hasValue(150);
    }

    @Example
    void of_an_epoch_that_was_lost_no_more_is_left_than_of_the_forks_that_led_to_it() {
        assertThat(TWO_RESTORES.lastCommon(2, 120)).hasValue(100);
        assertThat(TWO_RESTORES.lastCommon(3, 120)).hasValue(70);
        assertThat(TWO_RESTORES.lastCommon(3, 60)).hasValue(60);
    }

    @Example
    void nothing_can_be_said_of_an_epoch_the_store_never_was_in() {
        assertThat(TWO_RESTORES.lastCommon(5, 1)).isEqualTo(OptionalLong.empty());
    }

    @Example
    void an_epoch_branches_off_one_that_is_known() {
        assertThatThrownBy(() -> new Epochs(List.of(epoch(1, 0, 0), epoch(3, 2, 5))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Some events, then maybe a backup taken, then maybe one restored. */
    record Day(int events, boolean backup, int restored) {}

    /** A database: the epoch it is in and the events it holds. */
    record Held(int epoch, List<Integer> events) {}

    @Property(tries = 500)
    void whatever_is_restored_the_last_common_position_is_where_the_events_part(@ForAll("days") List<Day> days) {
        List<Epoch> epochs = new ArrayList<>(List.of(epoch(1, 0, 0)));
        Map<Integer, List<Integer>> histories = new HashMap<>();
        List<Held> backups = new ArrayList<>();
        Held held = new Held(1, List.of());
        int next = 0;
        for (Day day : days) {
            List<Integer> events = new ArrayList<>(held.events());
            for (int i = 0; i < day.events(); i++) {
                events.add(next++);
            }
            held = new Held(held.epoch(), events);
            histories.put(held.epoch(), events);
            if (day.backup()) {
                backups.add(held);
            }
            if (day.restored() < backups.size()) {
                Held restored = backups.get(day.restored());
                epochs.add(epoch(
                        epochs.size() + 1, restored.epoch(), restored.events().size()));
                held = new Held(epochs.size(), restored.events());
                histories.put(held.epoch(), held.events());
            }
        }
        Epochs known = new Epochs(epochs);
        List<Integer> present = held.events();
        histories.forEach((epoch, events) -> {
            for (int position = 0; position <= events.size(); position++) {
                assertThat(known.lastCommon(epoch, position))
                        .hasValue(Math.min(position, commonPrefix(events, present)));
            }
        });
    }

    private static int commonPrefix(List<Integer> one, List<Integer> other) {
        int length = 0;
        while (length < one.size() && length < other.size() && one.get(length).equals(other.get(length))) {
            length++;
        }
        return length;
    }

    @Provide
    Arbitrary<List<Day>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 6))
                .as(Day::new)
                .list()
                .ofMaxSize(12);
    }
}
