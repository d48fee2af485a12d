package fr.convergence.kernel.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SourcedDetailsTest {

    private static final LocalDate OLD = LocalDate.of(2024, 1, 15);
    private static final LocalDate NEW = LocalDate.of(2026, 3, 9);

    @Test
    void nothing_known_shows_nothing() {
        assertThat(SourcedDetails.NONE.shown()).isEmpty();
        assertThat(SourcedDetails.NONE.value("NAME")).isNull();
        assertThat(SourcedDetails.NONE.lastReportedOn()).isNull();
    }

    @Test
    void the_most_trusted_list_is_shown_even_when_another_is_newer() {
        SourcedDetails details = SourcedDetails.NONE
                .reported(SourceFormat.LIEUX_MEDIATION_NUMERIQUE, "a--1", NEW, Map.of("NAME", List.of("lieu")))
                .reported(SourceFormat.FRANCE_SERVICES, "b--1", OLD, Map.of("NAME", List.of("France services")));
        assertThat(details.value("NAME")).isEqualTo("France services");
        assertThat(details.lastReportedOn()).isEqualTo(NEW);
    }

    @Test
    void of_two_records_of_one_list_the_newest_is_shown() {
        SourcedDetails details = lieu("a--1", OLD, "vieux").reported(format(), "b--1", NEW, name("neuf"));
        assertThat(details.value("NAME")).isEqualTo("neuf");
    }

    @Test
    void of_two_records_of_one_list_and_one_day_the_first_identifier_is_shown() {
        SourcedDetails details = lieu("b--1", NEW, "second").reported(format(), "a--1", NEW, name("premier"));
        assertThat(details.value("NAME")).isEqualTo("premier");
    }

    @Test
    void two_lists_that_speak_under_one_identifier_are_two_sources() {
        SourcedDetails details = lieu("a--1", NEW, "lieu")
                .reported(SourceFormat.FRANCE_SERVICES, "a--1", OLD, Map.of("NAME", List.of("France services")));
        assertThat(details.sources()).hasSize(2);
        assertThat(details.differences(format(), "a--1", name("lieu"))).isEmpty();
        assertThat(details.without(SourceFormat.FRANCE_SERVICES, "a--1")).isEqualTo(lieu("a--1", NEW, "lieu"));
    }

    @Test
    void sources_are_found_whatever_the_keys_they_were_kept_under() {
        SourcedDetails details = lieu("a--1", OLD, "lieu");
        SourcedDetails kept = new SourcedDetails(
                new TreeMap<>(Map.of("a--1", details.sources().firstEntry().getValue())), new TreeMap<>());
        assertThat(kept).isEqualTo(details);
        assertThat(kept.reported(format(), "a--1", NEW, name("neuf")).sources()).hasSize(1);
    }

    @Test
    void a_source_that_has_no_value_leaves_the_word_to_the_next() {
        SourcedDetails details = lieu("a--1", OLD, "lieu")
                .reported(SourceFormat.FRANCE_SERVICES, "b--1", NEW, Map.of("NAME", List.of()));
        assertThat(details.value("NAME")).isEqualTo("lieu");
    }

    @Test
    void a_source_that_speaks_again_keeps_the_fields_it_does_not_speak_of() {
        SourcedDetails details = SourcedDetails.NONE
                .reported(format(), "a--1", OLD, Map.of("NAME", List.of("lieu"), "PHONE", List.of("+33241000000")))
                .reported(format(), "a--1", NEW, Map.of("PHONE", List.of()));
        assertThat(details.shown()).isEqualTo(new TreeMap<>(name("lieu")));
    }

    @Test
    void a_correction_is_shown_before_any_source_until_it_is_released() {
        SourcedDetails corrected = lieu("a--1", NEW, "lieu").corrected(name("tiers-lieu"), Set.of());
        assertThat(corrected.value("NAME")).isEqualTo("tiers-lieu");
        assertThat(corrected
                        .reported(SourceFormat.FRANCE_SERVICES, "b--1", NEW, name("autre"))
                        .value("NAME"))
                .isEqualTo("tiers-lieu");
        assertThat(corrected.corrected(Map.of(), Set.of("NAME")).value("NAME")).isEqualTo("lieu");
    }

    @Test
    void a_correction_may_say_that_there_is_no_value() {
        SourcedDetails corrected = lieu("a--1", NEW, "lieu").corrected(Map.of("NAME", List.of()), Set.of());
        assertThat(corrected.value("NAME")).isNull();
        assertThat(corrected.shown()).doesNotContainKey("NAME");
    }

    @Test
    void a_source_that_is_gone_no_longer_counts() {
        SourcedDetails details = lieu("a--1", OLD, "vieux").reported(format(), "b--1", NEW, name("neuf"));
        assertThat(details.without(format(), "b--1")).isEqualTo(lieu("a--1", OLD, "vieux"));
    }

    @Test
    void only_what_a_source_would_change_is_a_difference() {
        SourcedDetails details = lieu("a--1", OLD, "lieu");
        assertThat(details.differences(format(), "a--1", Map.of("NAME", List.of("lieu"), "PHONE", List.of())))
                .isEmpty();
        assertThat(details.differences(format(), "a--1", Map.of("NAME", List.of())))
                .containsExactly(Map.entry("NAME", List.of()));
        assertThat(details.differences(format(), "new--1", name("lieu"))).isEqualTo(name("lieu"));
    }

    private static SourcedDetails lieu(String id, LocalDate reportedOn, String name) {
        return SourcedDetails.NONE.reported(format(), id, reportedOn, name(name));
    }

    private static SourceFormat format() {
        return SourceFormat.LIEUX_MEDIATION_NUMERIQUE;
    }

    private static Map<String, List<String>> name(String name) {
        return Map.of("NAME", List.of(name));
    }
}
