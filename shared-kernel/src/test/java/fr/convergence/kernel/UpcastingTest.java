package fr.convergence.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.kernel.EventCatalog.Family;
import fr.convergence.kernel.EventJson.UnknownEventType;
import fr.convergence.kernel.EventJson.UnreadableEvent;
import fr.convergence.kernel.VisitEvent.VisitHeld;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What earlier versions stored is read as today's events. */
class UpcastingTest {

    private static final EventCatalog CATALOG = VisitEvent.catalog();
    private static final VisitHeld VISIT = new VisitHeld("s", LocalDate.of(2026, 3, 9), List.of("CAF"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 | {"structureId":"s","day":"2026-03-09","topic":"CAF"}
                    2 | {"structureId":"s","heldOn":"2026-03-09","topic":"CAF"}
                    3 | {"structureId":"s","heldOn":"2026-03-09","topics":["CAF"]}
                    """)
    void every_version_is_read_as_the_same_event(int version, String form) {
        assertThat(EventJson.read(CATALOG, "visit-held", version, form)).isEqualTo(VISIT);
    }

    @Test
    void what_is_written_is_todays_form() {
        assertThat(EventJson.write(CATALOG, VISIT)).isEqualTo("""
                {"structureId":"s","heldOn":"2026-03-09","topics":["CAF"]}""");
    }

    @Test
    void todays_form_goes_through_no_step() {
        assertThat(EventJson.read(catalogWhoseSteps(UpcastingTest::fail), "visit-held", 3, """
                {"structureId":"s","heldOn":"2026-03-09","topics":["CAF"],"day":"2020-01-01"}"""))
                .isEqualTo(VISIT);
    }

    @Test
    void a_newer_version_is_unknown() {
        assertThatThrownBy(() -> EventJson.read(CATALOG, "visit-held", 4, EventJson.write(CATALOG, VISIT)))
                .isInstanceOf(UnknownEventType.class)
                .hasMessage("no event is stored as visit-held.v4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"structureId\":\"s\",\"day\":\"2026-03-09\",\"topic\":\"CAF\"",
                "{\"structureId\":\"s\",\"day\":\"2026-03-09\",\"topic\":\"CAF\"} {}",
                "{\"structureId\":\"s\",\"day\":\"2026-03-09\",\"topic\":\"CAF\",\"topic\":\"MSA\"}",
                "{\"structureId\":\"s\",\"heldOn\":\"2026-03-09\",\"topic\":\"CAF\"}",
                "{\"structureId\":\"s\",\"day\":\"2026-03-09\"}",
                "{\"structureId\":\"s\",\"day\":\"2026-03-09\",\"topic\":null}",
                "{\"structureId\":\"s\",\"day\":\"2026-03-09\",\"topic\":7}",
                "{\"structureId\":1,\"day\":\"2026-03-09\",\"topic\":\"CAF\"}"
            })
    void a_text_that_is_not_of_the_earlier_version_is_refused_as_strictly_as_todays(String text) {
        assertThatThrownBy(() -> EventJson.read(CATALOG, "visit-held", 1, text))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("not the stored form of visit-held.v1");
    }

    @Test
    void a_step_that_fails_makes_the_event_unreadable() {
        assertThatThrownBy(() -> EventJson.read(catalogWhoseSteps(UpcastingTest::fail), "visit-held", 2, "{}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasRootCauseMessage("a step was taken");
    }

    private static EventCatalog catalogWhoseSteps(Consumer<ObjectNode> step) {
        return new EventCatalog(List.of(new Family(
                VisitEvent.class,
                List.of(new Upcast("visit-held", 1, "", step), new Upcast("visit-held", 2, "", step)))));
    }

    private static void fail(ObjectNode form) {
        throw new IllegalStateException("a step was taken");
    }
}
