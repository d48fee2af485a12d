package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SourceFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheFranceServicesListIsReadTest {

    private static final String HEADER =
            "id_fs,insee_dep,lib_fs,adresse,complement_adresse,insee_com,code_postal,lib_com,"
                    + "latitude,longitude,mail,telephone,h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,prise_rdv,commentaire,"
                    + "type_fs,format_fs,groupe_fs,labellisation_fs\n";

    @TempDir
    Path directory;

    @Test
    void the_whole_of_france() {
        List<Reading> all = read(Lists.EVERYWHERE, Lists.bytes("france-services-2024-08.csv"));
        assertThat(all).hasSize(2_845).allMatch(reading -> reading.asked() != null);
        assertThat(Lists.warnings(all))
                .containsOnlyKeys(
                        "commentaire PERSONAL_CONTACT_LEFT_OUT",
                        "groupe_fs PRINCIPAL_UNKNOWN",
                        "h_jeudi HOURS_NOT_UNDERSTOOD",
                        "h_lundi HOURS_NOT_UNDERSTOOD",
                        "h_mardi HOURS_NOT_UNDERSTOOD",
                        "h_mercredi HOURS_NOT_UNDERSTOOD",
                        "h_vendredi HOURS_NOT_UNDERSTOOD",
                        "insee_com COMMUNE_CODE_REPLACED",
                        "mail VALUE_INVALID",
                        "telephone PERSONAL_CONTACT_LEFT_OUT")
                .containsEntry("groupe_fs PRINCIPAL_UNKNOWN", 14L)
                .containsEntry("mail VALUE_INVALID", 2L);
        assertThat(all)
                .extracting(reading -> asked(reading).structure().sourceId())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("france-services--"));
    }

    @Test
    void a_record_is_a_place_and_a_structure_that_holds_the_national_offer() {
        Asked asked = only(line("275", "Chemillé", "Principal", "Fixe", "", ""));
        assertThat(asked.structure().source()).isEqualTo(SourceFormat.FRANCE_SERVICES);
        assertThat(asked.structure().sourceId()).isEqualTo("france-services--275");
        assertThat(asked.structure().reportedOn()).isEqualTo(LocalDate.of(2022, 9, 1));
        assertThat(asked.structure().details())
                .containsEntry("NAME", List.of("Chemillé"))
                .containsEntry("KINDS", List.of("RFS"))
                .containsEntry("NETWORKS", List.of("FRANCE_SERVICES"))
                .containsEntry("PHONE", List.of("+33241305055"))
                .containsEntry("OPENING_HOURS", List.of("Mo 09:00-12:00,14:00-17:00; Tu-Fr 09:00-12:00"))
                .containsEntry("CONSTRAINTS", List.of("Accueil possible sur rendez-vous."))
                .containsEntry("PARENT", List.of());
        assertThat(asked.place().details())
                .containsEntry("COMMUNE", List.of("49092"))
                .containsEntry("LATITUDE", List.of("47.2"))
                .containsEntry("ITINERANCE", List.of("FIXED"));
        assertThat(asked.structure().offers())
                .extracting(ReportedOffer::level)
                .containsExactly(OfferLevel.NATIONAL_OFFICIAL);
    }

    @Test
    void a_bus_moves() {
        assertThat(only(line("1", "Bus", "Principal", "Bus_équivalent", "", ""))
                        .place()
                        .details())
                .containsEntry("ITINERANCE", List.of("ITINERANT"));
        Reading unknown = read(line("1", "Bus", "Principal", "Péniche", "", "")).getFirst();
        assertThat(asked(unknown).place().details()).containsEntry("ITINERANCE", List.of());
        assertThat(unknown.warnings())
                .extracting(Finding::column, Finding::code, Finding::value)
                .containsExactly(tuple("format_fs", "VALUE_UNKNOWN", "Péniche"));
    }

    @Test
    void an_antenne_names_the_france_services_of_its_group() {
        List<Reading> read = read(
                line("1", "France services de Murat", "Principal", "Fixe", "Murat", ""),
                line("2", "France services Neussargues", "Antenne", "Fixe", "murat", ""));
        assertThat(parent(read.get(1))).containsExactly("France services de Murat");
    }

    @Test
    void an_antenne_of_a_group_of_several_or_of_none_names_the_one_its_own_name_begins_with() {
        List<Reading> read = read(
                line("1", "France services Tréguier", "Principal", "Fixe", "Trégor", ""),
                line("2", "France services Cavan", "Principal", "Fixe", "Trégor", ""),
                line("3", "France services de Livron", "Principal", "Fixe", "", ""),
                line("4", "France services Tréguier - Antenne de Penvenan", "Antenne", "Fixe", "Trégor", ""),
                line("5", "France services Livron – Antenne de Loriol", "Antenne", "Fixe", "", ""),
                line("6", "France services ailleurs", "Antenne", "Fixe", "", ""));
        assertThat(parent(read.get(3))).containsExactly("France services Tréguier");
        assertThat(parent(read.get(4))).containsExactly("France services de Livron");
        assertThat(parent(read.get(5))).isEmpty();
        assertThat(read.get(5).warnings()).extracting(Finding::code).containsExactly("PRINCIPAL_UNKNOWN");
    }

    @Test
    void texts_that_an_export_escaped_are_read_and_those_that_name_somebody_left_out() {
        assertThat(only(line("1", "Bus", "Principal", "Fixe", "", "Le\\x20bus\\x20dessert\\x20\\xE9galement"))
                        .structure()
                        .details())
                .containsEntry("ROLE_DETAIL", List.of("Le bus dessert également"));
        Reading named = read(line("1", "Bus", "Principal", "Fixe", "", "Voir Mme Durand"))
                .getFirst();
        assertThat(named.warnings()).extracting(Finding::code).containsExactly("PERSONAL_CONTACT_LEFT_OUT");
    }

    @Test
    void the_edition_is_dated_by_the_sender_or_by_the_newest_label() {
        byte[] file = file(line("1", "Bus", "Principal", "Fixe", "", ""));
        LocalDate told = LocalDate.of(2024, 8, 1);
        Terms terms = new Terms(Actor.SYSTEM, Reader.TODAY, told, Reader.REFERENCE);
        assertThat(asked(read(terms, file).getFirst()).structure().reportedOn()).isEqualTo(told);
        byte[] undated = new String(file, StandardCharsets.UTF_8)
                .replace("Espace labellisé 01/09/2022", "")
                .getBytes(StandardCharsets.UTF_8);
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> read(Lists.EVERYWHERE, undated));
        assertThat(rejected.rejections()).extracting(why -> why.code().name()).containsExactly("EDITION_MISSING");
    }

    private static String line(String id, String name, String type, String format, String group, String comment) {
        return id + ",49," + name
                + ",5 Rue de la Gabardière,,49092,49120,Chemillé-en-Anjou,47.20,-0.72,accueil@chemille.fr,"
                + "02 41 30 50 55,09:00 - 12:00 / 14:00 - 17:00,09:00 - 12:00,9h-12h,09:00 - 12:00,09:00 - 12:00,,Oui,"
                + comment
                + "," + type + "," + format + "," + group + ",Espace labellisé 01/09/2022\n";
    }

    private static List<String> parent(Reading reading) {
        return asked(reading).structure().details().getOrDefault("PARENT", List.of());
    }

    private Asked only(String line) {
        return asked(read(line).getFirst());
    }

    private List<Reading> read(String... lines) {
        return read(Lists.EVERYWHERE, file(lines));
    }

    private static byte[] file(String... lines) {
        return (HEADER + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private List<Reading> read(Terms terms, byte[] file) {
        return new Reader(directory).read(ImportFormats.FRANCE_SERVICES, terms, file);
    }

    private static Asked asked(Reading reading) {
        assertThat(reading.refusals()).isEmpty();
        return Objects.requireNonNull(reading.asked());
    }
}
