package fr.convergence.kernel.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @ParameterizedTest
    @MethodSource("fr.convergence.kernel.Vocabularies#all")
    <E extends Enum<E> & Coded> void every_code_and_every_label_finds_its_own_value(Class<E> type) {
        for (E value : type.getEnumConstants()) {
            assertThat(Vocabulary.of(type, value.name())).contains(value);
            assertThat(Vocabulary.of(type, value.label())).contains(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Compréhension du monde numérique",
                "Comprehension du monde numerique",
                "  COMPRÉHENSION  du monde\u00a0numérique ",
                "Compre\u0301hension du monde nume\u0301rique",
                "understanding_digital_world"
            })
    void capitals_accents_and_spaces_do_not_matter(String text) {
        assertThat(Vocabulary.of(Theme.class, text)).contains(Theme.UNDERSTANDING_DIGITAL_WORLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ce lieu n'accueille pas de public", "Ce lieu n’accueille pas de public"})
    void any_apostrophe_will_do(String text) {
        assertThat(Vocabulary.of(AccessMode.class, text)).contains(AccessMode.NO_PUBLIC_RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Formé à « DUPLEX » (illettrisme)",
                "Formé à «DUPLEX» (illettrisme)",
                "Formé à «\u202fDUPLEX\u00a0»(illettrisme)"
            })
    void spaces_at_guillemets_do_not_matter(String text) {
        assertThat(Vocabulary.of(TrainingLabel.class, text)).contains(TrainingLabel.DUPLEX);
    }

    @Test
    void the_spelling_of_the_standard_s_pattern_is_known() {
        assertThat(Vocabulary.of(TrainingLabel.class, "Étapes numériques(La Poste)"))
                .contains(TrainingLabel.ETAPES_NUMERIQUES_LA_POSTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Gratuite", "Gratuit sous", "GRATUIT|PAYANT"})
    void another_text_means_nothing(String text) {
        assertThat(Vocabulary.of(Fee.class, text)).isEmpty();
    }
}
