package fr.convergence.kernel.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OperatorsTest {

    @Test
    void the_offer_has_twelve_operators_in_the_order_of_the_list() {
        assertThat(Operators.current().all())
                .hasSize(12)
                .extracting(Operator::code)
                .startsWith("france-travail", "cnaf");
        assertThat(Operators.current().edition()).isEqualTo("2024");
    }

    @Test
    void an_operator_is_found_by_its_code() {
        assertThat(Operators.current().find("cnaf"))
                .contains(new Operator("cnaf", "Allocations familiales (CNAF / CAF)", 2020, true, "caf"));
        assertThat(Operators.current().find("CNAF")).isEmpty();
    }

    @Test
    void an_operator_that_no_official_source_confirms_is_said_so() {
        assertThat(Operators.current().all())
                .filteredOn(operator -> !operator.confirmed())
                .extracting(Operator::code)
                .containsExactly("urssaf", "france-renov");
    }

    @Test
    void an_operator_is_in_the_offer_from_the_year_it_joined() {
        assertThat(Operators.current().inOffer(LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(Operators.current().inOffer(LocalDate.of(2023, 12, 31)))
                .hasSize(9)
                .extracting(Operator::code)
                .doesNotContain("cheque-energie");
        assertThat(Operators.current().inOffer(LocalDate.of(2024, 1, 1))).hasSize(12);
    }
}
