package fr.convergence.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorJsonTest {

    private static final Actor AGENT = new Actor("p-17", Role.AGENT, "s-1", List.of("53", "49"));

    @Test
    void an_actor_is_written_in_its_stored_form() {
        assertThat(ActorJson.write(AGENT)).isEqualTo("""
                        {"actor":"p-17","role":"AGENT","structure":"s-1","departments":["49","53"]}""");
        assertThat(ActorJson.write(Actor.SYSTEM)).isEqualTo("""
                        {"actor":"convergence","role":"SYSTEM","departments":[]}""");
    }

    @Test
    void an_actor_is_read_back_among_what_else_the_store_keeps() {
        assertThat(ActorJson.read(ActorJson.tree(AGENT).put("command", "c-1").toString()))
                .isEqualTo(AGENT);
        assertThat(ActorJson.read(ActorJson.write(Actor.SYSTEM))).isEqualTo(Actor.SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"actor\":\"a\",\"role\":\"AGENT\"}",
                "{\"actor\":\"a\",\"role\":\"MAYOR\",\"departments\":[]}",
                "{\"actor\":1,\"role\":\"AGENT\",\"departments\":[]}",
                "{\"actor\":\"a\",\"role\":\"AGENT\",\"departments\":[49]}"
            })
    void another_text_is_refused(String text) {
        assertThatThrownBy(() -> ActorJson.read(text)).isInstanceOf(RuntimeException.class);
    }
}
