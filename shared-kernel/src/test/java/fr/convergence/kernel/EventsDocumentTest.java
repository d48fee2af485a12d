package fr.convergence.kernel;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventsDocumentTest {

    @Test
    void the_list_of_events_says_what_the_code_says() throws IOException {
        StringBuilder document = new StringBuilder("""
                # Events

                Generated from the code by `EventsDocumentTest`. `?` marks a component that may be absent. `version` is the one stored
                today; a stored name never changes.
                """);
        for (EventCatalog.Family family : EventCatalog.today().families()) {
            Class<? extends DomainEvent> events = family.events();
            document.append("""

                    ## %s: %s

                    %s

                    | stored as | version | event | in French | meaning | components | tags |
                    |---|---|---|---|---|---|---|
                    """.formatted(events.getSimpleName(), Words.inFrench(events), Words.meaning(events)));
            for (DomainEvent sample : EventSamples.ALL) {
                if (events.isInstance(sample)) {
                    document.append(row(sample));
                }
            }
            document.append(changes(family.earlier()));
        }
        Approved.document(Path.of("EVENTS.md"), document.toString());
    }

    @Test
    void what_changed_from_one_version_to_the_next_is_told_in_order() {
        assertThat(changes(VisitEvent.EARLIER_FORMS)).isEqualTo("""

                Stored forms of earlier versions are brought to today's when they are read:

                | stored as | version | what the next one changed |
                |---|---|---|
                | `visit-held` | 1 | `day` is called `heldOn` |
                | `visit-held` | 2 | `topic` became the list `topics` |
                """);
    }

    private static String changes(List<Upcast> earlier) {
        if (earlier.isEmpty()) {
            return "\nNo stored form has changed since its first version.\n";
        }
        return earlier.stream()
                .sorted(Comparator.comparing(Upcast::name).thenComparing(Upcast::from))
                .map(step -> "| `%s` | %d | %s |\n".formatted(step.name(), step.from(), step.change()))
                .collect(joining("", """

                        Stored forms of earlier versions are brought to today's when they are read:

                        | stored as | version | what the next one changed |
                        |---|---|---|
                        """, ""));
    }

    private static String row(DomainEvent sample) throws IOException {
        Class<? extends DomainEvent> event = sample.getClass();
        EventCatalog.Type type = EventCatalog.today().typeOf(event);
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
