package fr.convergence.kernel;

import static fr.convergence.kernel.VisitEvent.DAY_RENAMED;
import static fr.convergence.kernel.VisitEvent.SEVERAL_TOPICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.kernel.EventCatalog.Family;
import fr.convergence.kernel.EventCatalog.Reading;
import fr.convergence.kernel.VisitEvent.VisitHeld;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogTest {

    sealed interface Unnamed extends DomainEvent {
        record Nameless(String id) implements Unnamed {
            @Override
            public Tags tags() {
                return Tags.of("structure", id);
            }
        }
    }

    sealed interface Twice extends DomainEvent {
        @Stored(name = "thing-done")
        record Done(String id) implements Twice {}

        @Stored(name = "thing-done", version = 2)
        record DoneAgain(String id) implements Twice {}

        @Override
        default Tags tags() {
            return Tags.of("structure", "s");
        }
    }

    @Test
    void an_event_is_known_by_its_stored_name_and_version() {
        EventCatalog.Type type = EventCatalog.today().typeOf(StructureRegistered.class);
        assertThat(type).isEqualTo(new EventCatalog.Type("structure-registered", 1));
        assertThat(EventCatalog.today().reading("structure-registered", 1))
                .contains(new Reading(StructureRegistered.class, List.of()));
        assertThat(EventCatalog.today().reading("structure-registered", 2)).isEmpty();
    }

    @Test
    void every_event_has_a_word_of_the_field_and_a_tag() {
        assertThat(EventCatalog.today().all())
                .allSatisfy(event -> assertThat(event).hasAnnotation(InFrench.class));
        assertThat(EventSamples.ALL)
                .allSatisfy(event -> assertThat(event.tags().all()).isNotEmpty());
    }

    @Test
    void an_earlier_version_is_read_through_every_step_to_todays() {
        EventCatalog catalog = VisitEvent.catalog();
        assertThat(catalog.reading("visit-held", 0)).isEmpty();
        assertThat(catalog.reading("visit-held", 1))
                .contains(new Reading(VisitHeld.class, List.of(DAY_RENAMED, SEVERAL_TOPICS)));
        assertThat(catalog.reading("visit-held", 2)).contains(new Reading(VisitHeld.class, List.of(SEVERAL_TOPICS)));
        assertThat(catalog.reading("visit-held", 3)).contains(new Reading(VisitHeld.class, List.of()));
        assertThat(catalog.reading("visit-held", 4)).isEmpty();
    }

    static Stream<Arguments> faultySteps() {
        return Stream.of(
                Arguments.of(List.of(), "nothing leads from visit-held.v2 to visit-held.v3"),
                Arguments.of(List.of(DAY_RENAMED), "nothing leads from visit-held.v2 to visit-held.v3"),
                Arguments.of(List.of(SEVERAL_TOPICS), "nothing leads from visit-held.v1 to visit-held.v3"),
                Arguments.of(List.of(DAY_RENAMED, SEVERAL_TOPICS, DAY_RENAMED), "two steps lead from visit-held.v1"),
                Arguments.of(List.of(DAY_RENAMED, SEVERAL_TOPICS, from("visit-held", 0)), "[visit-held.v0]"),
                Arguments.of(List.of(DAY_RENAMED, SEVERAL_TOPICS, from("visit-held", 3)), "[visit-held.v3]"),
                Arguments.of(List.of(DAY_RENAMED, SEVERAL_TOPICS, from("visit-cancelled", 1)), "[visit-cancelled.v1]"),
                Arguments.of(
                        List.of(DAY_RENAMED, SEVERAL_TOPICS, from("structure-closed", 1)), "[structure-closed.v1]"));
    }

    private static Upcast from(String name, int version) {
        return new Upcast(name, version, "nothing", form -> {});
    }

    @ParameterizedTest
    @MethodSource("faultySteps")
    void a_family_with_a_gap_or_a_step_too_many_is_refused(List<Upcast> steps, String why) {
        assertThatThrownBy(() -> new EventCatalog(List.of(new Family(VisitEvent.class, steps))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    @Test
    void an_event_without_a_stored_name_is_refused() {
        assertThatThrownBy(() -> new EventCatalog(List.of(new Family(Unnamed.class, List.of()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nameless");
    }

    @Test
    void two_events_of_one_stored_name_are_refused() {
        assertThatThrownBy(() -> new EventCatalog(List.of(new Family(Twice.class, List.of()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("both stored as thing-done");
    }

    @Test
    void an_event_outside_the_catalogue_has_no_type() {
        assertThatThrownBy(() -> EventCatalog.today().typeOf(Twice.Done.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
