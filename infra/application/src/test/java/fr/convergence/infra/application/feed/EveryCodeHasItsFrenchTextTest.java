package fr.convergence.infra.application.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryCodeHasItsFrenchTextTest {

    @ParameterizedTest
    @EnumSource(FeedRejection.class)
    void without_a_hole(FeedRejection code) {
        assertThat(code.rejection("a", "b", "c").message())
                .isNotBlank()
                .doesNotContain("{")
                .doesNotContain("'");
    }
}
