package fr.convergence.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedIdTest {

    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void the_vector_of_the_standard_is_found() {
        assertThat(NameBasedId.of(DNS, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void names_are_taken_as_utf_8() {
        assertThat(NameBasedId.of(DNS, "médiathèque"))
                .isEqualTo(UUID.fromString("db2d8e7b-c832-530e-a8fb-c8805826f490"))
                .returns(5, UUID::version)
                .returns(2, UUID::variant);
    }

    @Test
    void another_namespace_gives_another_identifier() {
        assertThat(NameBasedId.of(new UUID(0, 0), "www.example.com"))
                .isNotEqualTo(NameBasedId.of(DNS, "www.example.com"));
    }
}
