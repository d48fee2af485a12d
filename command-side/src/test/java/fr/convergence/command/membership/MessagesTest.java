package fr.convergence.command.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    @ParameterizedTest
    @EnumSource(MembershipRejection.class)
    void every_refusal_has_a_text_in_french_and_in_english_that_shows_its_arguments(MembershipRejection code) {
        String message = code.rejection("première", "seconde").message();
        String english =
                code.rejection("première", "seconde").messageInEnglish().orElse("");
        assertThat(List.of(message, english))
                .allSatisfy(text -> assertThat(text)
                        .endsWith(".")
                        .doesNotContain("{", "}", "'")
                        .hasSizeGreaterThan(20))
                .doesNotHaveDuplicates();
    }
}
