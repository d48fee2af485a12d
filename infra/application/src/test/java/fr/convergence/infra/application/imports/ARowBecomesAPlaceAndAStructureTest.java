package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.Files49.HEADER;
import static fr.convergence.infra.application.imports.Files49.lines;
import static fr.convergence.infra.application.imports.Files49.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SourceIds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ARowBecomesAPlaceAndAStructureTest {

    @TempDir
    Path directory;

    @Test
    void with_identifiers_that_come_from_the_list() {
        Asked asked = asked();
        assertThat(asked.place().placeId()).isEqualTo(SourceIds.place("anjou--1"));
        assertThat(asked.structure().structureId()).isEqualTo(SourceIds.structure("anjou--1"));
        assertThat(asked.structure().placeId()).isEqualTo(asked.place().placeId());
        assertThat(asked.structure().reportedOn()).isEqualTo(LocalDate.of(2024, 4, 2));
    }

    @Test
    void with_values_in_their_one_form() {
        Asked asked = asked(
                "telephone=02 41 05 40 00",
                "latitude=47.470",
                "longitude=\"-0,5500\"",
                "typologie=muni|BIB|MUNI",
                "modalites_acces=Ce lieu n’accueille pas de public|Se présenter",
                "pivot=43493312300029",
                "itinerance=Itinérant");
        assertThat(asked.structure().details())
                .containsEntry("PHONE", List.of("+33241054000"))
                .containsEntry("KINDS", List.of("BIB", "MUNI"))
                .containsEntry("ACCESS_MODES", List.of("WALK_IN", "NO_PUBLIC_RECEIVED"))
                .containsEntry("SIRET", List.of("43493312300029"));
        assertThat(asked.place().details())
                .containsEntry("LATITUDE", List.of("47.47"))
                .containsEntry("LONGITUDE", List.of("-0.55"))
                .containsEntry("ITINERANCE", List.of("ITINERANT"));
    }

    @Test
    void an_identifier_without_source_takes_the_one_of_the_source_column_or_of_the_department() {
        assertThat(asked("id=12", "source=Anjou Numérique").structure().sourceId())
                .isEqualTo("anjou-numerique--12");
        assertThat(asked("id=12").structure().sourceId()).isEqualTo("departement-49--12");
    }

    @Test
    void a_column_the_file_does_not_have_says_nothing_and_an_empty_one_says_none() {
        String file = lines(
                "id,nom,code_insee,code_postal,commune,adresse,date_maj,services,telephone",
                "anjou--1,Mairie,49007,49000,Angers,1 place,2024-04-02,,");
        Map<String, List<String>> details =
                asked(new Reader(directory).read(file).getFirst()).structure().details();
        assertThat(details).containsEntry("PHONE", List.of()).doesNotContainKeys("EMAILS", "SIRET", "NETWORKS");
    }

    @Test
    void help_with_procedures_in_a_france_services_is_the_national_offer_of_the_day() {
        Asked asked = asked(
                "services=Aide aux démarches administratives|Accès internet et matériel informatique",
                "dispositif_programmes_nationaux=France Services",
                "date_maj=2021-10-06");
        Map<String, ReportedOffer> offers =
                asked.structure().offers().stream().collect(Collectors.toMap(ReportedOffer::key, offer -> offer));
        ReportedOffer procedures = Objects.requireNonNull(offers.get("ADMINISTRATIVE_PROCEDURES"));
        assertThat(procedures.level()).isEqualTo(OfferLevel.NATIONAL_OFFICIAL);
        assertThat(procedures.terms().get("OPERATORS"))
                .hasSize(9)
                .contains("cnaf", "justice")
                .doesNotContain("urssaf");
        assertThat(procedures.terms())
                .containsEntry("INTERVENTION_LEVEL", List.of("LEVEL_1"))
                .containsEntry("MODES", List.of("DO_WITH", "DO_FOR"));
        ReportedOffer internet = Objects.requireNonNull(offers.get("INTERNET_AND_EQUIPMENT_ACCESS"));
        assertThat(internet.level()).isEqualTo(OfferLevel.LOCAL_OFFICIAL);
        assertThat(internet.terms()).containsOnlyKeys("THEME");
    }

    @Test
    void the_same_help_elsewhere_is_a_local_offer() {
        assertThat(asked("dispositif_programmes_nationaux=Conseillers numériques")
                        .structure()
                        .offers())
                .extracting(ReportedOffer::level)
                .containsExactly(OfferLevel.LOCAL_OFFICIAL);
    }

    @Test
    void whatever_the_separator_the_order_of_columns_the_line_ends_and_the_byte_order_mark() {
        String comma = lines(HEADER, row("presentation_detail=\"Lundi; mardi\""));
        List<Reading> expected = new Reader(directory).read(comma);
        assertThat(asked(expected.getFirst())).isNotNull();
        assertThat(new Reader(directory).read(comma.replace(',', ';'))).isEqualTo(expected);
        assertThat(new Reader(directory).read(comma.replace(',', '\t'))).isEqualTo(expected);
        assertThat(new Reader(directory).read(comma.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(new Reader(directory).read(("\uFEFF" + comma).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(new Reader(directory).read(comma.strip())).isEqualTo(expected);
        assertThat(new Reader(directory).read(comma.replace(HEADER, HEADER.toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(expected);
    }

    @Test
    void columns_in_reverse_say_the_same() {
        String straight = lines(HEADER, row("telephone=+33241054000"));
        String reversed = straight.lines()
                .map(ARowBecomesAPlaceAndAStructureTest::reversed)
                .collect(Collectors.joining("\n"));
        assertThat(new Reader(directory).read(reversed)).isEqualTo(new Reader(directory).read(straight));
    }

    private static String reversed(String line) {
        List<String> values = new ArrayList<>(Arrays.asList(line.split(",", -1)));
        return String.join(",", values.reversed());
    }

    private Asked asked(String... values) {
        return asked(new Reader(directory).row(values));
    }

    private static Asked asked(Reading reading) {
        assertThat(reading.refusals()).isEmpty();
        return Objects.requireNonNull(reading.asked());
    }
}
