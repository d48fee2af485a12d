package fr.convergence.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        EventCatalog.Type type = EventCatalog.typeOf(StructureRegistered.class);
        assertThat(type).isEqualTo(new EventCatalog.Type("structure-registered", 1));
        assertThat(EventCatalog.classOf("structure-registered", 1)).contains(StructureRegistered.class);
        assertThat(EventCatalog.classOf("structure-registered", 2)).isEmpty();
    }

    @Test
    void every_event_has_a_word_of_the_field_and_a_tag() {
        assertThat(EventCatalog.all()).allSatisfy(event -> assertThat(event).hasAnnotation(InFrench.class));
        assertThat(EventSamples.ALL)
                .allSatisfy(event -> assertThat(event.tags().all()).isNotEmpty());
    }

    @Test
    void an_event_without_a_stored_name_is_refused() {
        assertThatThrownBy(() -> EventCatalog.types(List.of(Unnamed.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nameless");
    }

    @Test
    void two_events_of_one_stored_name_are_refused() {
        assertThatThrownBy(() -> EventCatalog.types(List.of(Twice.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("both stored as thing-done");
    }

    @Test
    void an_event_outside_the_catalogue_has_no_type() {
        assertThatThrownBy(() -> EventCatalog.typeOf(Twice.Done.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
