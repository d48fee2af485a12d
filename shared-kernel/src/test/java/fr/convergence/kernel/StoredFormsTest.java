package fr.convergence.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.EventCatalog.Type;
import fr.convergence.kernel.VisitEvent.VisitCancelled;
import fr.convergence.kernel.VisitEvent.VisitHeld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch over the approved forms sees what may go wrong with them, on a family that has earlier versions. */
class StoredFormsTest {

    private static final VisitHeld VISIT = new VisitHeld("s", LocalDate.of(2026, 3, 9), List.of("CAF"));

    private final Map<Type, DomainEvent> readAs = new HashMap<>(Map.of(
            new Type("visit-held", 1), VISIT,
            new Type("visit-held", 2), VISIT,
            new Type("visit-held", 3), VISIT,
            new Type("visit-cancelled", 1), new VisitCancelled("s")));

    @TempDir
    Path folder;

    @BeforeEach
    void forms() throws IOException {
        form("visit-held.v1", "{\"structureId\":\"s\",\"day\":\"2026-03-09\",\"topic\":\"CAF\"}");
        form("visit-held.v2", "{\"structureId\":\"s\",\"heldOn\":\"2026-03-09\",\"topic\":\"CAF\"}");
        form("visit-held.v3", "{\"structureId\":\"s\",\"heldOn\":\"2026-03-09\",\"topics\":[\"CAF\"]}");
        form("visit-cancelled.v1", "{\"structureId\":\"s\"}");
    }

    private void form(String version, String json) throws IOException {
        Files.writeString(folder.resolve(version + ".json"), json + "\n");
    }

    private List<String> faults() throws IOException {
        return new StoredForms(VisitEvent.catalog(), folder, readAs).faults();
    }

    @Test
    void every_version_is_there_and_read() throws IOException {
        assertThat(faults()).isEmpty();
    }

    @Test
    void the_form_of_an_earlier_version_must_not_be_deleted() throws IOException {
        Files.delete(folder.resolve("visit-held.v1.json"));
        assertThat(faults()).containsExactly("visit-held.v1.json is missing");
    }

    @Test
    void the_form_of_an_earlier_version_must_stay_readable() throws IOException {
        form("visit-held.v2", "{\"structureId\":\"s\"}");
        assertThat(faults()).containsExactly("visit-held.v2.json is no longer read");
    }

    @Test
    void the_form_of_an_earlier_version_must_keep_its_meaning() throws IOException {
        readAs.put(new Type("visit-held", 1), new VisitCancelled("s"));
        assertThat(faults()).singleElement().asString().startsWith("visit-held.v1.json is read as " + VISIT);
    }

    @Test
    void somebody_must_say_what_an_earlier_version_is_read_as() throws IOException {
        readAs.remove(new Type("visit-held", 2));
        assertThat(faults()).singleElement().asString().endsWith("not as null");
    }

    @Test
    void a_form_of_no_event_tells_of_an_event_that_was_renamed_or_left() throws IOException {
        form("visit-made.v1", "{}");
        form("visit-held.v4", "{}");
        assertThat(faults())
                .containsExactly(
                        "visit-held.v4.json is of no version of any event",
                        "visit-made.v1.json is of no version of any event");
    }
}
