package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AValueThatCannotBeKeptIsLeftOutTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            typologie=ASTRONEF             | typologie   | VALUE_UNKNOWN     | ASTRONEF
            services=Voyance               | services    | VALUE_UNKNOWN     | Voyance
            telephone=12                   | telephone   | VALUE_INVALID     | 12
            courriels=accueil@             | courriels   | VALUE_INVALID     | accueil@
            site_web=javascript:alert(1)   | site_web    | VALUE_INVALID     | javascript:alert(1)
            prise_rdv=www.rdv.fr           | prise_rdv   | VALUE_INVALID     | www.rdv.fr
            horaires=tous les jours        | horaires    | VALUE_INVALID     | tous les jours
            code_postal=4900               | code_postal | VALUE_INVALID     | 4900
            latitude=1e-999999999          | latitude    | VALUE_INVALID     | 1e-999999999
            longitude=-200.5               | longitude   | VALUE_INVALID     | -200.5
            pivot=W491001234               | pivot       | VALUE_INVALID | W491001234
            pivot=43493312300028           | pivot       | VALUE_INVALID | 43493312300028
            adresse=                       | adresse     | VALUE_MISSING     |
            code_insee=49999               | code_insee  | COMMUNE_CODE_REPLACED | 49999
            structure_parente==1+1         | structure_parente | FORMULA_REFUSED | =1+1
            """)
    void and_told_while_the_row_is_kept(String value, String column, String code, String told) {
        Reading reading = new Reader(directory).row(value);
        assertThat(reading.asked()).isNotNull();
        assertThat(reading.warnings())
                .extracting(Finding::line, Finding::column, Finding::value, Finding::code)
                .containsExactly(tuple(2, column, told, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "courriels=camille.durand@mairie-angers.fr",
                "telephone=+33612345678",
                "telephone=06 12 34 56 78",
                "presentation_detail=Demander Mme Durand au guichet",
                "complement_adresse=chez M. Durand",
                "autres_formations_labels=camille.durand@mairie-angers.fr"
            })
    void a_personal_contact_is_left_out_and_never_repeated(String value) {
        Reading reading = new Reader(directory).row(value);
        assertThat(reading.warnings())
                .extracting(Finding::code, Finding::value)
                .containsExactly(tuple("PERSONAL_CONTACT_LEFT_OUT", null));
        assertThat(reading.toString()).doesNotContainIgnoringCase("durand").doesNotContain("12345678", "12 34 56");
    }

    @Test
    void the_other_values_of_the_field_are_kept() {
        Asked asked = asked("typologie=ASSO|ASTRONEF|BIB", "courriels=accueil@angers.fr|camille.durand@angers.fr");
        assertThat(asked.structure().details())
                .containsEntry(StructureField.KINDS.name(), List.of("ASSO", "BIB"))
                .containsEntry(StructureField.EMAILS.name(), List.of("accueil@angers.fr"));
    }

    @Test
    void one_coordinate_without_the_other_is_not_a_position() {
        assertThat(asked("latitude=47.47", "longitude=").place().details())
                .containsEntry(PlaceField.LATITUDE.name(), List.of())
                .containsEntry(PlaceField.LONGITUDE.name(), List.of());
    }

    @Test
    void a_missing_pivot_is_counted_and_not_told_row_by_row() {
        Reading reading = new Reader(directory).row();
        assertThat(reading.counted()).containsExactly(ImportCode.PIVOT_MISSING);
        assertThat(reading.warnings()).isEmpty();
    }

    private Asked asked(String... values) {
        return Objects.requireNonNull(new Reader(directory).row(values).asked());
    }
}
