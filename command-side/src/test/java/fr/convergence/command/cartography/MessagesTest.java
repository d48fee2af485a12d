package fr.convergence.command.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.CommandRejection;
import fr.convergence.command.ValueRejection;
import fr.convergence.kernel.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    @ParameterizedTest
    @MethodSource("codes")
    void every_refusal_has_a_text_in_french_and_in_english_that_shows_its_arguments(Rejection.Code code) {
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

    static Stream<Rejection.Code> codes() {
        return Stream.of(
                        StructureRejection.values(),
                        PlaceRejection.values(),
                        PartnershipRejection.values(),
                        HabilitationRejection.values(),
                        PostRejection.values(),
                        CampaignRejection.values(),
                        OfferModelRejection.values(),
                        OperatorReferentRejection.values(),
                        ErrorReportRejection.values(),
                        FieldRejection.values(),
                        ValueRejection.values(),
                        CommandRejection.values())
                .flatMap(Arrays::stream);
    }
}
