package fr.convergence.kernel.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryTest {

    private final Territory territory = Territory.current();

    @Test
    void the_edition_is_complete() {
        assertThat(territory.edition()).isEqualTo("2026");
        assertThat(territory.departments())
                .hasSize(109)
                .extracting(Department::code)
                .isSorted()
                .contains("2A", "2B", "49", "971", "975", "988");
        assertThat(territory.departments().stream()
                        .flatMap(department -> territory.communesOf(department.code()).stream()))
                .hasSize(34_969);
        assertThat(territory.departments().stream()
                        .flatMap(department -> territory.formerCommunesOf(department.code()).stream()))
                .hasSize(2_105 + 471 + 45);
    }

    @Test
    void maine_et_loire_has_176_communes_229_delegated_and_2_associated_ones() {
        assertThat(territory.communesOf("49"))
                .hasSize(176)
                .extracting(Commune::insee)
                .isSorted();
        assertThat(territory.formerCommunesOf("49"))
                .hasSize(231)
                .filteredOn(former -> former.kind() == CommuneKind.DELEGATED)
                .hasSize(229);
        assertThat(territory.epcisOf("49"))
                .extracting(Epci::name)
                .containsExactly(
                        "CA Cholet Agglomération",
                        "CA Mauges Communauté",
                        "CA Saumur Val de Loire",
                        "CC Anjou Bleu Communauté",
                        "CC Anjou Loir et Sarthe",
                        "CC Baugeois Vallée",
                        "CC des Vallées du Haut-Anjou",
                        "CC du Pays d'Ancenis",
                        "CC Loire Layon Aubance",
                        "CU Angers Loire Métropole");
    }

    @Test
    void a_commune_of_today_is_known_whole() {
        assertThat(territory.commune("49301"))
                .contains(new Commune(
                        "49301",
                        "Sèvremoine",
                        CommuneKind.PRESENT,
                        "49",
                        "52",
                        25_797,
                        List.of("49230", "49450", "49660", "49710"),
                        "49301"));
    }

    @Test
    void a_former_commune_leads_to_the_one_it_became_part_of() {
        assertThat(territory.commune("49179")).hasValueSatisfying(longeron -> {
            assertThat(longeron.name()).isEqualTo("Le Longeron");
            assertThat(longeron.kind()).isEqualTo(CommuneKind.DELEGATED);
            assertThat(longeron.population()).isNull();
            assertThat(longeron.presentInsee()).isEqualTo("49301");
        });
        assertThat(territory.present("49179")).map(Commune::name).contains("Sèvremoine");
        assertThat(territory.epciOf("49179")).map(Epci::name).contains("CA Mauges Communauté");
    }

    @Test
    void an_associated_commune_may_have_changed_department() {
        assertThat(territory.present("02285")).map(Commune::insee).contains("59545");
        assertThat(territory.departmentOf("02285")).map(Department::name).contains("Nord");
    }

    @ParameterizedTest
    @CsvSource({
        "13203, Marseille, Métropole d'Aix-Marseille-Provence, 13",
        "69385, Lyon, Métropole de Lyon, 69",
        "75118, Paris, Métropole du Grand Paris, 75"
    })
    void a_municipal_district_is_part_of_its_city(String insee, String city, String epci, String department) {
        assertThat(territory.commune(insee)).map(Commune::kind).contains(CommuneKind.MUNICIPAL_DISTRICT);
        assertThat(territory.present(insee)).map(Commune::name).contains(city);
        assertThat(territory.epciOf(insee)).map(Epci::name).contains(epci);
        assertThat(territory.departmentOf(insee)).map(Department::code).contains(department);
    }

    @ParameterizedTest
    @CsvSource({
        "2A004, Corse-du-Sud, Corse",
        "2B033, Haute-Corse, Corse",
        "49007, Maine-et-Loire, Pays de la Loire",
        "97411, La Réunion, La Réunion",
        "97502, Saint-Pierre-et-Miquelon, Saint-Pierre-et-Miquelon",
        "97701, Saint-Barthélemy, Saint-Barthélemy",
        "98818, Nouvelle-Calédonie, Nouvelle-Calédonie"
    })
    void every_commune_has_a_department_and_a_region(String insee, String department, String region) {
        assertThat(territory.departmentOf(insee)).map(Department::name).contains(department);
        assertThat(territory.regionOf(insee)).map(Region::name).contains(region);
    }

    @Test
    void the_codes_of_the_edition_agree() {
        territory.departments().forEach(department -> {
            assertThat(territory.region(department.region())).isPresent();
            assertThat(territory.communesOf(department.code())).isNotEmpty();
            assertThat(territory.formerCommunesOf(department.code()))
                    .allSatisfy(former -> assertThat(territory.present(former.insee()))
                            .map(Commune::isPresent)
                            .contains(true));
        });
    }

    @Test
    void an_epci_is_found_by_its_siren_with_its_name_as_written() {
        assertThat(territory.epci("200036473"))
                .contains(new Epci("200036473", "CA \"Saintes - Grandes Rives - L'Agglo\""));
        assertThat(territory.epci("49007")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22016", "29083", "29155", "85113", "97502"})
    void an_island_may_be_outside_any_epci(String insee) {
        assertThat(territory.commune(insee)).isPresent();
        assertThat(territory.epciOf(insee)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saint-Macaire-en-Mauges",
                "SAINT MACAIRE EN MAUGES",
                "St Macaire-en-Mauges",
                "st-macaire en mauges "
            })
    void a_name_is_found_however_it_is_written(String name) {
        assertThat(territory.named(name, "49"))
                .singleElement()
                .satisfies(former -> assertThat(former.presentInsee()).isEqualTo("49301"));
    }

    @ParameterizedTest
    @CsvSource({"Segré-en-Anjou Bleu, 49331", "segre en anjou bleu, 49331", "Les Hauts-d’Anjou, 49080"})
    void accents_and_apostrophes_do_not_matter(String name, String insee) {
        assertThat(territory.named(name, "49")).extracting(Commune::insee).containsExactly(insee);
    }

    @Test
    void a_name_that_means_a_commune_of_today_and_a_former_one_gives_both_the_present_one_first() {
        assertThat(territory.named("Bazeilles", "08"))
                .extracting(Commune::insee, Commune::kind)
                .containsExactly(tuple("08053", CommuneKind.PRESENT), tuple("08053", CommuneKind.DELEGATED));
        assertThat(territory.commune("08053")).map(Commune::kind).contains(CommuneKind.PRESENT);
    }

    @Test
    void an_unknown_code_or_name_gives_nothing() {
        assertThat(territory.commune("49999")).isEmpty();
        assertThat(territory.present("")).isEmpty();
        assertThat(territory.epciOf("49999")).isEmpty();
        assertThat(territory.departmentOf("99100")).isEmpty();
        assertThat(territory.department("20")).isEmpty();
        assertThat(territory.epcisOf("20")).isEmpty();
        assertThat(territory.named("Angers", "85")).isEmpty();
        assertThat(territory.named("Angers", "20")).isEmpty();
        assertThat(territory.named("", "49")).isEmpty();
    }
}
