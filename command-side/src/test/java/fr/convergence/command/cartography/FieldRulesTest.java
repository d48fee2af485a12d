package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.details;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.kernel.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NAME;Médiathèque « Les 4 vents »",
                "SIRET;21490007800012",
                "SIRET;35600000000048",
                "SIRET;35600000049837",
                "KINDS;BIB|CCAS|Autre",
                "NETWORKS;FRANCE_SERVICES|AIDANTS_CONNECT",
                "PHONE;+33241222000",
                "PHONE;+262262123456",
                "EMAILS;accueil@mairie-angers.fr|ccas@angers.fr",
                "WEBSITES;https://www.angers.fr|http://exemple.fr:8080/a?b=c#d|https://médiathèque.fr/",
                "OPENING_HOURS;Mo-Fr 09:00-12:00,14:00-17:00; PH off",
                "OPENING_HOURS;Mo[1,3] 14:00-17:00 \"sur rendez-vous\"",
                "COMMUNE;49018",
                "COMMUNE;2A004"
            })
    void good_values_are_accepted(String field, String values) {
        assertThat(structure(field, values)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NAME;Mairie|Hôtel de ville;ONE_VALUE_ONLY details.name",
                "NAME;' ';BLANK_VALUE details.name",
                "ROLE_DETAIL;Voir Mme Durand;PERSONAL_CONTACT details.roleDetail",
                "COMPETENCIES;accueil|appeler le 06 12 34 56 78;PERSONAL_CONTACT details.competencies[1]",
                "SIRET;21490007800013;INVALID_SIRET details.siret",
                "SIRET;214900078;INVALID_SIRET details.siret",
                "SIRET;35600000049838;INVALID_SIRET details.siret",
                "KINDS;BIB|MAIRIE;UNKNOWN_CODE details.kinds[1]",
                "PHONE;0241222000;INVALID_PHONE details.phone",
                "PHONE;+3324122200;INVALID_PHONE details.phone",
                "PHONE;+33612345678;PERSONAL_CONTACT details.phone",
                "EMAILS;accueil@mairie;INVALID_EMAIL details.emails[0]",
                "EMAILS;accueil@mairie.fr|marie.durand@mairie.fr;PERSONAL_CONTACT details.emails[1]",
                "WEBSITES;www.angers.fr;INVALID_URL details.websites[0]",
                "WEBSITES;javascript:alert(1);INVALID_URL details.websites[0]",
                "WEBSITES;https ://www.initiativesemplois.fr;INVALID_URL details.websites[0]",
                "WEBSITES;http://a.Mairie et services.fr/;INVALID_URL details.websites[0]",
                "APPOINTMENT_URL;https://user:secret@rdv.fr;INVALID_URL details.appointmentUrl",
                "OPENING_HOURS;du lundi au vendredi;INVALID_OPENING_HOURS details.openingHours",
                "OPENING_HOURS;Mo 09:00-12:00 \"demander Mme Durand\";PERSONAL_CONTACT details.openingHours",
                "COMMUNE;49999;UNKNOWN_COMMUNE details.commune",
                "POSTS_GRANTED;0;INVALID_COUNT details.postsGranted",
                "POSTS_GRANTED;1000;INVALID_COUNT details.postsGranted",
                "POSTS_GRANTED;deux;INVALID_COUNT details.postsGranted",
                "COLOUR;red;UNKNOWN_FIELD details.colour"
            })
    void bad_values_are_refused_where_they_are(String field, String values, String fault) {
        assertThat(told(structure(field, values))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POSTCODE;4900;INVALID_POSTCODE details.postcode",
                "LATITUDE;90.1;INVALID_COORDINATE details.latitude",
                "LATITUDE;4,7;INVALID_COORDINATE details.latitude",
                "LONGITUDE;-180.5;INVALID_COORDINATE details.longitude",
                "ITINERANCE;SOMETIMES;UNKNOWN_CODE details.itinerance",
                "ACCESSIBILITY_URL;acceslibre;INVALID_URL details.accessibilityUrl"
            })
    void bad_values_of_places_are_refused_where_they_are(String field, String values, String fault) {
        assertThat(told(FieldRules.PLACE.faultsOfPart("details", details(field, values), List.of())))
                .containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "OPERATORS;cnaf|edf;UNKNOWN_OPERATOR terms.operators[1]",
                "ZONE;49|49007|244900015|99999;UNKNOWN_TERRITORY terms.zone[3]",
                "THEME;COOKING;UNKNOWN_CODE terms.theme",
                "PRECONDITIONS;voir M. Durand;PERSONAL_CONTACT terms.preconditions[0]"
            })
    void bad_terms_are_refused_where_they_are(String field, String values, String fault) {
        assertThat(told(FieldRules.OFFER.faultsOfPart("terms", details(field, values), List.of())))
                .containsExactly(fault);
    }

    @Test
    void texts_have_a_length() {
        assertThat(structure("ROLE_SUMMARY", "é".repeat(280))).isEmpty();
        assertThat(told(structure("ROLE_SUMMARY", "é".repeat(281)))).containsExactly("TOO_LONG details.roleSummary");
        assertThat(told(structure("NAME", "a".repeat(256)))).containsExactly("TOO_LONG details.name");
        assertThat(told(structure("CONSTRAINTS", "a".repeat(2001)))).containsExactly("TOO_LONG details.constraints");
        assertThat(told(structure("COMPETENCIES", "a|".repeat(500) + "b")))
                .containsExactly("TOO_MANY_VALUES details.competencies");
    }

    @Test
    void controls_and_half_characters_are_refused() {
        assertThat(structure("ROLE_DETAIL", "deux\nlignes 😀")).isEmpty();
        assertThat(told(structure("ROLE_DETAIL", "a\0b"))).containsExactly("UNPRINTABLE details.roleDetail");
        assertThat(told(structure("NAME", "a\ud83d"))).containsExactly("UNPRINTABLE details.name");
    }

    @Test
    void every_fault_is_told_at_once_and_the_values_are_not_repeated() {
        Given.events(REGISTERED)
                .refuses(
                        new CorrectStructure(ID, details("PHONE", "0612345678", "SIRET", "1", "NAME", ""), List.of()),
                        "REQUIRED details.name",
                        "INVALID_PHONE details.phone",
                        "INVALID_SIRET details.siret");
        assertThat(structure("PHONE", "+33612345678"))
                .allSatisfy(fault -> assertThat(fault.message()).doesNotContain("12345678"));
    }

    @Test
    void the_opening_hours_published_in_maine_et_loire_follow_the_grammar() throws IOException {
        try (BufferedReader hours = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FieldRulesTest.class.getResourceAsStream("maine-et-loire-horaires.txt")),
                StandardCharsets.UTF_8))) {
            assertThat(hours.lines())
                    .hasSize(27)
                    .allSatisfy(
                            line -> assertThat(structure("OPENING_HOURS", line)).isEmpty());
        }
    }

    private static List<Rejection> structure(String field, String values) {
        Map<String, List<String>> details = details(field, values);
        return FieldRules.STRUCTURE.faultsOfPart("details", details, List.of());
    }

    private static List<String> told(List<Rejection> faults) {
        return faults.stream()
                .map(fault -> fault.code().name() + " " + fault.path())
                .toList();
    }
}
