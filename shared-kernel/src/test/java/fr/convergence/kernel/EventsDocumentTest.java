package fr.convergence.kernel;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventsDocumentTest {

    @Test
    void the_list_of_events_says_what_the_code_says() throws IOException {
        StringBuilder document = new StringBuilder("""
                # Events

                Generated from the code by `EventsDocumentTest`. `?` marks a component that may be absent.
                """);
        for (Class<? extends DomainEvent> family : EventCatalog.families()) {
            document.append("""

                    ## %s: %s

                    %s

                    | stored as | version | event | in French | meaning | components | tags |
                    |---|---|---|---|---|---|---|
                    """.formatted(family.getSimpleName(), Words.inFrench(family), Words.meaning(family)));
            for (DomainEvent sample : EventSamples.ALL) {
                if (family.isInstance(sample)) {
                    document.append(row(sample));
                }
            }
        }
        Approved.document(Path.of("EVENTS.md"), document.toString());
    }

    private static String row(DomainEvent sample) throws IOException {
        Class<? extends DomainEvent> event = sample.getClass();
        EventCatalog.Type type = EventCatalog.typeOf(event);
        return "| `%s` | %d | %s | %s | %s | %s | %s |\n"
                .formatted(
                        type.name(),
                        type.version(),
                        event.getSimpleName(),
                        Words.inFrench(event),
                        Words.meaning(event),
                        Arrays.stream(event.getRecordComponents())
                                .map(EventsDocumentTest::component)
                                .collect(joining(", ")),
                        sample.tags().all().stream()
                                .map(Tags.Tag::key)
                                .distinct()
                                .collect(joining(", ")));
    }

    private static String component(RecordComponent component) {
        boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return component.getName() + (mayBeAbsent ? "?" : "");
    }
}
