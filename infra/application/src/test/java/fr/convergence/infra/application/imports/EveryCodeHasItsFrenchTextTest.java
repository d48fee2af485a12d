package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryCodeHasItsFrenchTextTest {

    @ParameterizedTest
    @EnumSource(ImportCode.class)
    void without_a_hole(ImportCode code) {
        String message = code.rejection("a", "b", "c").message();
        assertThat(message).isNotBlank().doesNotContain("{").doesNotContain("'");
    }
}
