package fr.convergence.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.kernel.EventJson.UnknownEventType;
import fr.convergence.kernel.EventJson.UnreadableEvent;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureResumed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    @Test
    void equal_events_give_equal_bytes() {
        Map<String, List<String>> oneWay = new LinkedHashMap<>();
        oneWay.put("NAME", List.of("a"));
        oneWay.put("COMMUNE", List.of("49007"));
        Map<String, List<String>> otherWay = new LinkedHashMap<>();
        otherWay.put("COMMUNE", List.of("49007"));
        otherWay.put("NAME", List.of("a"));
        assertThat(EventJson.write(new StructureRegistered("s", oneWay)))
                .isEqualTo(EventJson.write(new StructureRegistered("s", otherWay)))
                .isEqualTo("""
                        {"structureId":"s","details":{"COMMUNE":["49007"],"NAME":["a"]}}""");
    }

    @Test
    void an_unknown_name_is_refused() {
        assertThatThrownBy(() -> EventJson.read("structure-vanished", 1, "{}"))
                .isInstanceOf(UnknownEventType.class)
                .hasMessage("no event is stored as structure-vanished.v1");
    }

    @Test
    void an_unknown_version_is_refused() {
        assertThatThrownBy(() -> EventJson.read("structure-resumed", 2, "{\"structureId\":\"s\"}"))
                .isInstanceOf(UnknownEventType.class);
    }

    @Test
    void a_property_nobody_knows_is_passed_over() {
        assertThat(EventJson.read("structure-resumed", 1, "{\"structureId\":\"s\",\"mood\":\"good\"}"))
                .isEqualTo(new StructureResumed("s"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"structureId\":\"s\",\"reason\":\"CEASED\"",
                "{\"structureId\":\"s\",\"reason\":\"CEASED\"} {}",
                "{\"structureId\":\"s\"}",
                "{\"structureId\":null,\"reason\":\"CEASED\"}",
                "{\"structureId\":\"s\",\"structureId\":\"t\",\"reason\":\"CEASED\"}",
                "{\"structureId\":\"s\",\"reason\":\"BANKRUPT\"}",
                "{\"structureId\":\"s\",\"reason\":0}",
                "{\"structureId\":1,\"reason\":\"CEASED\"}"
            })
    void a_text_that_is_not_the_form_of_the_event_is_refused(String text) {
        assertThatThrownBy(() -> EventJson.read("structure-closed", 1, text)).isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"NAME\":null}", "{\"NAME\":[null]}", "{\"NAME\":\"a\"}"})
    void values_are_lists_without_nulls(String details) {
        String text = "{\"structureId\":\"s\",\"details\":" + details + "}";
        assertThatThrownBy(() -> EventJson.read("structure-registered", 1, text))
                .isInstanceOf(UnreadableEvent.class);
    }
}
