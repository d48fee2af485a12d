package fr.convergence.query.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-15");

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, FRESH, 1",
        "2025-07-16, FRESH, 1",
        "2025-07-15, AGEING, 1",
        "2024-10-15, AGEING, 0.501",
        "2024-01-16, AGEING, 0.002",
        "2024-01-15, STALE, 0",
        "2010-01-01, STALE, 0",
        ", STALE, 0"
    })
    void information_ages_from_six_months_to_two_years(@Nullable LocalDate knownOn, Freshness level, double score) {
        Freshness.Of freshness = Freshness.Of.record(knownOn, null, TODAY);

        assertThat(freshness.level()).isEqualTo(level);
        assertThat(freshness.score()).isEqualTo(score);
    }
}
