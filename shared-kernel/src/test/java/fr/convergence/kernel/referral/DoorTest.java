package fr.convergence.kernel.referral;

import static fr.convergence.kernel.cartography.InterventionLevel.LEVEL_1;
import static fr.convergence.kernel.cartography.InterventionLevel.LEVEL_2;
import static fr.convergence.kernel.cartography.SupportMode.DO_FOR;
import static fr.convergence.kernel.cartography.SupportMode.DO_WITH;
import static fr.convergence.kernel.cartography.SupportMode.INFORM;
import static fr.convergence.kernel.cartography.Theme.ADMINISTRATIVE_PROCEDURES;
import static fr.convergence.kernel.cartography.Theme.EVERYDAY_DIGITAL_TOOLS;
import static fr.convergence.kernel.referral.Mismatch.LEVEL_NOT_OFFERED;
import static fr.convergence.kernel.referral.Mismatch.MODE_NOT_OFFERED;
import static fr.convergence.kernel.referral.Mismatch.NOT_HABILITATED;
import static fr.convergence.kernel.referral.Mismatch.NO_CAPACITY;
import static fr.convergence.kernel.referral.Mismatch.OPERATOR_NOT_OFFERED;
import static fr.convergence.kernel.referral.Mismatch.OUT_OF_ZONE;
import static fr.convergence.kernel.referral.Mismatch.SERVICE_NOT_OFFERED;
import static fr.convergence.kernel.referral.Mismatch.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {

    private static final Map<String, List<String>> NOTHING_BUT_ITS_THEME =
            Map.of("THEME", List.of("ADMINISTRATIVE_PROCEDURES"));
    private static final Map<String, List<String>> COUNTER = Map.of(
            "THEME", List.of("ADMINISTRATIVE_PROCEDURES"),
            "OPERATORS", List.of("cnaf", "cnam"),
            "INTERVENTION_LEVEL", List.of("LEVEL_1"),
            "MODES", List.of("DO_WITH", "DO_FOR"),
            "ZONE", List.of("49301"));

    @Test
    void what_a_record_does_not_say_does_not_speak_against_it() {
        assertThat(door(NOTHING_BUT_ITS_THEME).mismatches(need("cnaf", LEVEL_1, DO_WITH), "49007"))
                .isEmpty();
    }

    @Test
    void another_service_is_not_the_one() {
        Need need = new Need(EVERYDAY_DIGITAL_TOOLS, null, LEVEL_1, DO_WITH, false);
        assertThat(door(COUNTER).mismatches(need, null)).containsExactly(SERVICE_NOT_OFFERED);
    }

    @Test
    void all_that_speaks_against_it_is_told() {
        assertThat(door(COUNTER).mismatches(need("msa", LEVEL_2, INFORM), "49007"))
                .containsExactlyInAnyOrder(OPERATOR_NOT_OFFERED, LEVEL_NOT_OFFERED, MODE_NOT_OFFERED, OUT_OF_ZONE);
    }

    @Test
    void of_two_services_the_better_one_counts() {
        assertThat(door(COUNTER, NOTHING_BUT_ITS_THEME).mismatches(need("msa", LEVEL_1, INFORM), "49007"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"49301, true", "200060010, true", "49, true", "49007, false", "44, false"})
    void a_zone_is_made_of_communes_epcis_and_departments(String zone, boolean covers) {
        Map<String, List<String>> offer = Map.of("THEME", List.of("ADMINISTRATIVE_PROCEDURES"), "ZONE", List.of(zone));
        assertThat(door(offer).mismatches(need(null, LEVEL_1, DO_WITH), "49301").isEmpty())
                .isEqualTo(covers);
    }

    @Test
    void without_a_commune_no_zone_speaks_against_it() {
        assertThat(door(COUNTER).mismatches(need("cnaf", LEVEL_1, DO_WITH), null))
                .isEmpty();
    }

    @Test
    void doing_in_the_persons_place_needs_an_habilitation_or_an_emergency() {
        Need need = need("cnaf", LEVEL_1, DO_FOR);
        Need emergency = new Need(ADMINISTRATIVE_PROCEDURES, "cnaf", LEVEL_1, DO_FOR, true);
        assertThat(door(COUNTER).mismatches(need, null)).containsExactly(NOT_HABILITATED);
        assertThat(door(COUNTER).mismatches(emergency, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FRANCE_SERVICES", "AIDANTS_CONNECT"})
    void either_network_may_do_in_the_persons_place(String network) {
        assertThat(of(List.of(COUNTER), Set.of(network), Set.of(), Set.of()).mayDoFor())
                .isTrue();
    }

    @Test
    void what_was_told_of_an_habilitation_counts_before_what_a_list_says() {
        Set<HabilitationKind> aidants = Set.of(HabilitationKind.AIDANTS_CONNECT);
        assertThat(of(List.of(COUNTER), Set.of("AIDANTS_CONNECT"), Set.of(), aidants)
                        .mayDoFor())
                .isFalse();
        assertThat(of(List.of(COUNTER), Set.of(), aidants, aidants).mayDoFor()).isTrue();
    }

    @Test
    void a_france_services_relays_what_goes_beyond_level_1_for_its_operators_only() {
        Door franceServices = of(List.of(COUNTER), Set.of("FRANCE_SERVICES"), Set.of(), Set.of());
        assertThat(franceServices.mismatches(need("cnaf", LEVEL_2, DO_WITH), null))
                .isEmpty();
        assertThat(franceServices.mismatches(need(null, LEVEL_2, DO_WITH), null))
                .containsExactly(LEVEL_NOT_OFFERED);
    }

    @Test
    void a_suspended_or_full_structure_takes_nobody() {
        Door full = new Door(List.of(COUNTER), Set.of(), Set.of(), Set.of(), true, CapacityStatus.NO_CAPACITY);
        assertThat(full.mismatches(need("cnaf", LEVEL_1, DO_WITH), null))
                .containsExactlyInAnyOrder(SUSPENDED, NO_CAPACITY);
    }

    private static Need need(String operator, InterventionLevel level, SupportMode mode) {
        return new Need(ADMINISTRATIVE_PROCEDURES, operator, level, mode, false);
    }

    @SafeVarargs
    private static Door door(Map<String, List<String>>... offers) {
        return of(List.of(offers), Set.of(), Set.of(), Set.of());
    }

    private static Door of(
            List<Map<String, List<String>>> offers,
            Set<String> networks,
            Set<HabilitationKind> held,
            Set<HabilitationKind> told) {
        return new Door(offers, networks, held, told, false, null);
    }
}
