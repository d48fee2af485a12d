package fr.convergence.infra.application.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryCodeHasItsFrenchTextTest {

    @ParameterizedTest
    @EnumSource(ExportRejection.class)
    void without_a_hole(ExportRejection code) {
        assertThat(code.rejection("a").message())
                .isNotBlank()
                .doesNotContain("{")
                .doesNotContain("'");
    }
}
