package fr.convergence.kernel.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NationalModelsTest {

    @Test
    void the_france_services_model_helps_with_every_operator_of_the_offer() {
        assertThat(NationalModels.FRANCE_SERVICES.terms().get("OPERATORS"))
                .containsExactlyElementsOf(Operators.current().inOffer(LocalDate.of(2024, 1, 1)).stream()
                        .map(Operator::code)
                        .toList());
    }

    @Test
    void a_model_says_only_what_models_may_say() {
        List<String> terms = Arrays.stream(OfferField.values())
                .filter(OfferField::ofModel)
                .map(OfferField::name)
                .toList();
        List<String> about =
                Arrays.stream(OfferModelField.values()).map(Enum::name).toList();
        for (NationalModels.NationalModel model : NationalModels.all()) {
            assertThat(model.terms().keySet()).isSubsetOf(terms);
            assertThat(model.about().keySet()).isSubsetOf(about);
            assertThat(model.terms().get("OPERATORS"))
                    .containsAll(model.procedures().keySet());
            assertThat(UUID.fromString(model.modelId())).hasToString(model.modelId());
            assertThat(model.edition()).isPositive();
        }
    }
}
