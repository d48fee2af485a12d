package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.reported;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** How a record came to show what it shows, field by field. */
class StructureHistoryTest {

    private final Cartography cartography = new Cartography();

    @BeforeEach
    void recordALife() {
        cartography
                .at("2025-06-01T10:00:00Z")
                .record(reported(1, LocalDate.parse("2025-01-01"), "Avant", ANGERS, "NETWORKS", "FRANCE_SERVICES"));
        cartography
                .at("2025-06-02T10:00:00Z")
                .record(new StructureCorrected(id(1), Field.of("NAME", "Après", "PHONE", "+33241000001"), List.of()));
        cartography.at("2025-06-03T10:00:00Z").record(new StructureConfirmed(id(1), LocalDate.parse("2025-06-03")));
        cartography
                .at("2025-06-04T10:00:00Z")
                .record(reported(1, LocalDate.parse("2025-06-01"), "Encore", SAUMUR, "NETWORKS", "AIDANTS_CONNECT"));
        cartography.at("2026-01-15T09:00:00Z");
    }

    @Test
    void each_change_of_a_field_is_told_with_what_was_shown_before_and_since() {
        history("fields: [NAME, COMMUNE, PHONE, NETWORKS]").matchesJson("""
                [{"field": {"code": "COMMUNE"}, "before": ["49007"], "beforeLabels": ["Angers"], "after": ["49328"],
                  "afterLabels": ["Saumur"], "at": "2025-06-04T10:00:00.000Z",
                  "position": "at-4", "corrected": false, "sources": [{"reportedOn": "2025-06-01"}]},
                 {"field": {"code": "NETWORKS"}, "before": ["FRANCE_SERVICES"], "after": ["AIDANTS_CONNECT"],
                  "afterLabels": ["Aidants Connect"], "position": "at-4"},
                 {"field": {"code": "NAME"}, "before": ["Avant"], "after": ["Après"], "position": "at-2", "corrected": true},
                 {"field": {"code": "PHONE", "label": "téléphone"}, "before": [], "after": ["+33241000001"],
                  "position": "at-2", "corrected": true},
                 {"field": {"code": "NAME"}, "before": [], "after": ["Avant"], "at": "2025-06-01T10:00:00.000Z",
                  "position": "at-1", "corrected": false, "sources": [{"reportedOn": "2025-01-01"}]},
                 {"field": {"code": "COMMUNE"}, "before": [], "after": ["49007"], "position": "at-1"},
                 {"field": {"code": "NETWORKS"}, "before": [], "after": ["FRANCE_SERVICES"], "position": "at-1"}]""");
    }

    @Test
    void it_ends_at_the_instant_that_is_asked_for() {
        history("fields: [NAME], asOf: \"2025-06-02T09:59:59Z\"").matchesJson("[{\"after\": [\"Avant\"]}]");
        history("asOf: \"2025-06-01T09:59:59Z\"").matchesJson("[]");
    }

    @Test
    void no_more_than_asked_for_is_told_the_newest() {
        history("fields: [NAME], atMost: 1").matchesJson("[{\"after\": [\"Après\"]}]");
        for (String wrong : List.of("atMost: 0", "atMost: 101")) {
            ask(id(1), wrong)
                    .errors()
                    .satisfy(errors -> assertThat(errors)
                            .singleElement()
                            .satisfies(error ->
                                    assertThat(error.getExtensions()).containsEntry("code", "PAGE_SIZE_OUT_OF_RANGE")));
        }
    }

    @Test
    void what_is_not_there_has_none() {
        ask(id(9), "atMost: 5").path("structureHistory").matchesJson("[]");
        ask("nothing", "atMost: 5").path("structureHistory").matchesJson("[]");
    }

    private GraphQlTester.Path history(String arguments) {
        return ask(id(1), arguments).path("structureHistory");
    }

    private GraphQlTester.Response ask(String id, String arguments) {
        return cartography
                .as(COORDINATOR)
                .document("""
                { structureHistory(id: "%s", %s) {
                    field { code label } before beforeLabels after afterLabels at position corrected sources { reportedOn } } }""".formatted(id, arguments))
                .execute();
    }
}
