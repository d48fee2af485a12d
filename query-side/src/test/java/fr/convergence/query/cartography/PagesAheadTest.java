package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever becomes of a page, and whichever node takes in the next: the rows are those of the events that were taken in, one
 * after the other.
 */
class PagesAheadTest {

    private final Cartography cartography = new Cartography();
    private final Node one = new Node(cartography);
    private final Node other = new Node(cartography);
    private List<StoredEvent> events = List.of();

    @BeforeEach
    void record() {
        List<StructureCorrected> corrections = new ArrayList<>();
        corrections.add(new StructureCorrected(id(1), Field.of("CONSTRAINTS", "for good"), List.of()));
        for (int i = 1; i < 30; i++) {
            corrections.add(new StructureCorrected(
                    id(1 + i % 3), Field.of(i % 4 == 0 ? "PHONE" : "ROLE_SUMMARY", "n° " + i), List.of()));
        }
        cartography.record(
                structure(1, "Maison", ANGERS),
                structure(2, "Halle", SAUMUR),
                structure(3, "Pôle", ANGERS),
                place(7, "Hôtel de ville", ANGERS),
                new StructurePlaceAttached(id(1), id(7)),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE"));
        corrections.forEach(cartography::record);
        cartography.record(
                new StructurePlaceDetached(id(1), id(7)),
                new OfferConfirmed(id(1), id(21), LocalDate.parse("2026-01-12")),
                new StructureCorrected(id(1), Field.of("COMMUNE", SAUMUR), List.of()),
                new StructurePlaceAttached(id(1), id(7)));
        events = cartography.events();
        cartography.reset();
    }

    @AfterEach
    void the_rows_are_those_of_one_page_after_the_other() {
        assertThat(cartography.rows()).isEqualTo(cartography.rebuild(1).rows());
    }

    private List<StoredEvent> page(int from, int to) {
        return List.copyOf(events.subList(from, to));
    }

    @Test
    void a_page_that_was_folded_while_the_one_before_was_written_is_only_written() {
        List<StoredEvent> first = one.expect(page(0, 10));
        List<StoredEvent> second = one.expect(page(10, 20));
        one.takeIn(first);
        List<StoredEvent> third = one.expect(page(20, 40));
        one.takeIn(second);
        assertThat(cartography.statements().during(() -> one.takeIn(third)))
                .as("the page's name, what is known, ended rows of three tables, doors")
                .isEqualTo(6);
    }

    @Test
    void what_was_folded_upon_a_page_that_is_rolled_back_is_not_written() {
        List<StoredEvent> first = one.expect(page(0, 10));
        List<StoredEvent> second = one.expect(page(10, 20));
        one.rollBack(first);
        one.takeIn(page(0, 9));
        one.takeIn(page(9, 10));
        one.takeIn(second);
        one.takeIn(page(20, 40));
    }

    @Test
    void a_page_that_is_rolled_back_leaves_nothing_behind() {
        one.takeIn(page(0, 10));
        one.rollBack(page(10, 20));
        one.takeIn(page(10, 15));
        one.takeIn(page(15, 40));
    }

    @Test
    void a_part_that_is_rolled_back_to_its_savepoint_leaves_nothing_behind() {
        one.takeIn(page(0, 10));
        one.expect(page(10, 20));
        one.takeInBut(page(10, 14), page(14, 20), page(14, 17), page(17, 20));
        one.takeIn(page(20, 40));
    }

    @Test
    void two_nodes_take_turns_and_none_relies_on_what_it_knew() {
        for (int from = 0; from < 40; from += 4) {
            (from % 8 == 0 ? one : other).takeIn(page(from, from + 4));
        }
    }

    @Test
    void what_a_node_folded_ahead_is_not_written_once_another_node_has_taken_over() {
        List<StoredEvent> first = one.expect(page(0, 10));
        List<StoredEvent> second = one.expect(page(10, 20));
        List<StoredEvent> third = one.expect(page(20, 40));
        other.takeIn(page(0, 8));
        other.takeIn(page(8, 10));
        other.rollBack(page(10, 12));
        one.takeIn(second);
        one.takeIn(third);
        assertThat(first).hasSize(10);
    }

    @Test
    void what_was_parked_and_repaired_elsewhere_is_known_here_at_the_same_position() {
        StoredEvent parked = events.get(6); // and what follows of the same structure
        List<StoredEvent> others = new ArrayList<>(page(0, 20));
        others.removeIf(event -> event.position() >= parked.position()
                && event.event().entity().equals(parked.event().entity()));
        List<StoredEvent> behind = new ArrayList<>(page(0, 20));
        behind.removeAll(others);
        one.takeIn(others);
        List<StoredEvent> next = one.expect(page(20, 30));
        List<StoredEvent> afterNext = one.expect(page(30, 40));
        behind.forEach(event -> other.takeIn(List.of(event)));
        one.takeIn(next);
        one.takeIn(afterNext);
    }

    @Test
    void a_reset_forgets_everything() {
        one.takeIn(page(0, 20));
        List<StoredEvent> next = one.expect(page(20, 40));
        cartography.reset();
        one.takeIn(page(0, 20));
        one.takeIn(next);
    }

    @Test
    void more_entities_than_are_remembered_are_read_again() {
        Node forgetful = new Node(cartography, new Folding(rows(), new Memory(rows(), 1)));
        List<List<StoredEvent>> pages = new ArrayList<>();
        pages.add(forgetful.expect(page(0, 2)));
        for (int from = 2; from < 40; from += 2) {
            pages.add(forgetful.expect(page(from, from + 2)));
            forgetful.takeIn(pages.removeFirst());
        }
        forgetful.takeIn(pages.removeFirst());
    }

    @Test
    void a_page_that_cannot_be_folded_ahead_fails_again_in_its_turn() {
        one.takeIn(page(0, 10));
        StoredEvent sound = events.get(10);
        List<StoredEvent> broken = List.of(new StoredEvent(
                sound.position(),
                sound.id(),
                new StructureCorrected(id(1), Field.of("PHONE", "\0"), List.of()),
                sound.by(),
                sound.commandId(),
                sound.recordedAt()));
        one.expect(broken);
        assertThatThrownBy(() -> one.takeIn(broken)).hasMessageContaining("0x00");
        one.takeIn(page(10, 40));
    }

    private static Rows rows() {
        return new Rows(Territory.current());
    }
}
