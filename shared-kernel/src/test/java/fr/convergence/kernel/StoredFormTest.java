package fr.convergence.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was stored once can be read for ever, and what is stored today does not change unnoticed. */
class StoredFormTest {

    private static final Path FORMS = Path.of("src/test/resources/events");

    static Stream<DomainEvent> events() {
        return EventSamples.ALL.stream();
    }

    @Test
    void every_event_of_the_catalogue_has_a_sample() {
        assertThat(EventSamples.ALL)
                .extracting(event -> (Object) event.getClass())
                .containsExactlyElementsOf(EventCatalog.today().all());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_in_its_approved_form(DomainEvent event) throws IOException {
        Approved.storedForm(
                FORMS.resolve(EventCatalog.today().typeOf(event.getClass()) + ".json"), EventJson.write(event));
    }

    @Test
    void the_approved_form_of_every_version_there_ever_was_is_kept_and_read() throws IOException {
        Map<EventCatalog.Type, DomainEvent> readAs = new HashMap<>(EventSamples.EARLIER);
        EventSamples.ALL.forEach(event -> readAs.put(EventCatalog.today().typeOf(event.getClass()), event));
        assertThat(new StoredForms(EventCatalog.today(), FORMS, readAs).faults())
                .isEmpty();
    }
}
