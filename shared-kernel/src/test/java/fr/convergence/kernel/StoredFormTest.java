package fr.convergence.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                .containsExactlyElementsOf(EventCatalog.all());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_in_its_approved_form(DomainEvent event) throws IOException {
        Approved.storedForm(FORMS.resolve(EventCatalog.typeOf(event.getClass()) + ".json"), EventJson.write(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_approved_form_is_read_back_as_the_same_event(DomainEvent event) throws IOException {
        EventCatalog.Type type = EventCatalog.typeOf(event.getClass());
        String form = Files.readString(FORMS.resolve(type + ".json"));
        assertThat(EventJson.read(type.name(), type.version(), form)).isEqualTo(event);
    }

    @Test
    void no_approved_form_is_of_an_event_that_left_the_catalogue() throws IOException {
        List<String> names = EventCatalog.all().stream()
                .map(event -> EventCatalog.typeOf(event).name())
                .toList();
        try (Stream<Path> forms = Files.list(FORMS)) {
            assertThat(forms)
                    .isNotEmpty()
                    .allSatisfy(form -> assertThat(form.getFileName().toString().replaceFirst("\\.v\\d+\\.json$", ""))
                            .isIn(names));
        }
    }
}
