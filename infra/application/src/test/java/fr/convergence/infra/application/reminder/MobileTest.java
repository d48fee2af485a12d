package fr.convergence.infra.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileTest {

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, 49, +33612345678",
        "07.56.78.90.12, 49, +33756789012",
        "+33 (0)6 12 34 56 78, 49, +33612345678",
        "0692 12 34 56, 974, +262692123456",
        "0690 12 34 56, 971, +590690123456",
        "+32 470 12 34 56, 49, +32470123456"
    })
    void numbers_of_mobile_telephones_take_short_messages(String written, String department, String number) {
        assertThat(Mobile.number(written, department)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02 41 12 34 56", "0800 123 456", "06 12", "chez sa sœur", "", "112"})
    void others_do_not(String written) {
        assertThat(Mobile.number(written, "49")).isEmpty();
    }

    @Test
    void nobody_without_a_telephone_has_a_mobile_one() {
        assertThat(Mobile.number(null, "49")).isEmpty();
    }
}
