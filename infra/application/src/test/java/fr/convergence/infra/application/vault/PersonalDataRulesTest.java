package fr.convergence.infra.application.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.convergence.kernel.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken in is short, printable and plausible; refusals repeat nothing of it. */
class PersonalDataRulesTest {

    private static PersonalData named(String name) {
        return new PersonalData(name, null, null, null, null, null, null, null, null);
    }

    private static Rejected refused(PersonalData data) {
        return catchThrowableOfType(Rejected.class, () -> PersonalDataRules.check(data, "person"));
    }

    @Test
    void a_whole_record_is_taken_as_it_is() {
        assertThat(PersonalDataRules.check(VaultAtHand.CLAIRE, "person")).isEqualTo(VaultAtHand.CLAIRE);
    }

    @Test
    void spaces_around_and_empty_texts_are_left_out() {
        PersonalData data = new PersonalData("  Claire ", " ", "", null, null, null, null, "a\n\tb", null);
        assertThat(PersonalDataRules.check(data, "person"))
                .isEqualTo(new PersonalData("Claire", null, null, null, null, null, null, "a\n\tb", null));
    }

    @Test
    void every_fault_is_told_at_its_place_and_nothing_of_what_was_written() {
        String long5000 = "x".repeat(5_000);
        PersonalData data = new PersonalData(
                "Canarelli\u0000",
                "appelez Canarelli",
                "canarelli(at)exemple.fr",
                long5000,
                "00000",
                long5000,
                long5000,
                long5000,
                "a\nCanarelli");
        Rejected refused = refused(data);
        assertThat(refused.rejections())
                .extracting(rejection -> rejection.path() + " " + rejection.code())
                .containsExactly(
                        "person.name UNPRINTABLE",
                        "person.phone INVALID_PHONE",
                        "person.email INVALID_EMAIL",
                        "person.address TOO_LONG",
                        "person.commune UNKNOWN_COMMUNE",
                        "person.language TOO_LONG",
                        "person.healthToKnow TOO_LONG",
                        "person.note TOO_LONG",
                        "person.senderReference UNPRINTABLE");
        assertThat(refused.toString() + refused.rejections()).doesNotContainIgnoringCase("canarelli");
        assertThat(data.toString()).doesNotContainIgnoringCase("canarelli");
    }

    @Test
    void each_length_is_counted_in_characters_and_the_longest_is_taken() {
        assertThat(PersonalDataRules.check(named("😀".repeat(200)), "person").name())
                .hasSize(400);
        assertThat(refused(named("😀".repeat(201))).rejections()).hasSize(1);
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(refused(PersonalData.NONE).rejections())
                .extracting(rejection -> rejection.code())
                .containsExactly(VaultRejection.NOTHING_SAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0612345678", "06 12 34 56 78", "+33 6 12 34 56 78", "(02) 41.00.00.00", "0032 2 123-45-67"})
    void telephone_numbers_are_taken_in_any_spelling(String number) {
        PersonalData data = new PersonalData(null, number, null, null, null, null, null, null, null);
        assertThat(PersonalDataRules.check(data, "person").phone()).isEqualTo(number);
    }

    @ParameterizedTest
    @EnumSource(VaultRejection.class)
    void every_refusal_has_a_text_in_french_that_shows_its_arguments(VaultRejection code) {
        assertThat(code.rejection("4321").message())
                .isNotBlank()
                .doesNotContain("{")
                .doesNotContain("''");
    }
}
