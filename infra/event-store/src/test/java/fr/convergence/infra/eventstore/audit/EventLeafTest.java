package fr.convergence.infra.eventstore.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.eventstore.RecordedEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventLeafTest {

    private static final UUID ID = UUID.fromString("0FD6DC5C-95F6-4E88-9ED5-7A2B7B3F8D11");
    private static final Instant AT = Instant.parse("2026-11-22T18:40:00.123456Z");

    private static RecordedEvent event(String type, int version, String payload, String metadata, String... tags) {
        return new RecordedEvent(7, ID, type, version, payload, metadata, Arrays.asList(tags), AT);
    }

    /** This is the form that others write again: it must never change. */
    @Test
    void the_leaf_is_everything_that_was_recorded_each_after_its_length() {
        byte[] leaf = EventLeaf.content(event("opened", 2, "{\"é\":1}", "{}", "b=2", "a=1"));

        assertThat(new String(leaf, ISO_8859_1))
                .isEqualTo("\0\0\0\7event 1" + "\0\0\0\0017"
                        + "\0\0\0\u00240fd6dc5c-95f6-4e88-9ed5-7a2b7b3f8d11" + "\0\0\0\6opened" + "\0\0\0\0012"
                        + "\0\0\0\u00101795372800123456" + "\0\0\0\0012" + "\0\0\0\3a=1" + "\0\0\0\3b=2"
                        + "\0\0\0\2{}" + "\0\0\0\u0008{\"\u00c3\u00a9\":1}");
    }

    @Test
    void tags_count_in_any_order() {
        assertThat(EventLeaf.hash(event("opened", 1, "{}", "{}", "a=1", "b=2")))
                .isEqualTo(EventLeaf.hash(event("opened", 1, "{}", "{}", "b=2", "a=1")));
    }

    @Test
    void whatever_is_changed_makes_another_leaf() {
        List<RecordedEvent> events = List.of(
                event("opened", 1, "{}", "{}", "a=1"),
                event("closed", 1, "{}", "{}", "a=1"),
                event("opened", 2, "{}", "{}", "a=1"),
                event("opened", 1, "{ }", "{}", "a=1"),
                event("opened", 1, "{}", "{ }", "a=1"),
                event("opened", 1, "{}", "{}", "a=2"),
                event("opened", 1, "{}", "{}", "a=1", "a=1"),
                event("opened", 1, "{}", "{}"),
                event("opened", 1, "{}{", "}", "a=1"),
                event("opened", 1, "{}", "{}", "a=1", null),
                event("opened", 1, "{}", "{}", "a=1", "null"),
                event("opened", 1, null, "{}", "a=1"),
                new RecordedEvent(8, ID, "opened", 1, "{}", "{}", List.of("a=1"), AT),
                new RecordedEvent(7, new UUID(1, 2), "opened", 1, "{}", "{}", List.of("a=1"), AT),
                new RecordedEvent(7, ID, "opened", 1, "{}", "{}", List.of("a=1"), AT.plusNanos(1_000)),
                new RecordedEvent(7, ID, "opened", 1, "{}", "{}", List.of("a=1"), Instant.MAX));

        Stream<Hash> leaves = events.stream().map(EventLeaf::hash);

        assertThat(leaves).doesNotHaveDuplicates();
    }
}
