package fr.convergence.infra.application.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.PersonalContact;
import fr.convergence.command.cartography.AcceptableValues;
import fr.convergence.infra.application.TestData;
import fr.convergence.infra.application.imports.ReadBack;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.query.cartography.PublishedRecord;
import fr.convergence.query.cartography.PublishedRecord.PublishedOffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people wrote, what is exported and imported is exported as before. */
class NastyRecordsTest {

    private static final Path DIRECTORY = TestData.empty();
    private static final UUID STRUCTURE = UUID.fromString("5b6a7e2f-5f6e-5c0b-9a53-0d5b5f0f6a11");
    private static final UUID PLACE = UUID.fromString("5b6a7e2f-5f6e-5c0b-9a53-0d5b5f0f6a12");

    @Property(tries = 150)
    void lieux_in_csv_come_back_as_they_went(@ForAll("records") List<PublishedRecord> records) {
        byte[] file = Files.of(new LieuxCsv(), records);
        List<ReadBack> read = ReadBack.lieux(DIRECTORY, file);
        assertThat(text(new LieuxCsv(), read)).isEqualTo(new String(file, StandardCharsets.UTF_8));
        assertKept(records, read);
    }

    @Property(tries = 100)
    void for_excel_in_french_too(@ForAll("records") List<PublishedRecord> records) {
        byte[] file = Files.of(new LieuxCsv(), true, records);
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\uFEFFid;pivot;nom;");
        assertKept(records, ReadBack.lieux(DIRECTORY, file));
    }

    @Property(tries = 150)
    void lieux_in_json_come_back_as_they_went(@ForAll("records") List<PublishedRecord> records) {
        byte[] file = Files.of(new LieuxJson(), records);
        List<ReadBack> read = ReadBack.lieux(DIRECTORY, file);
        assertThat(text(new LieuxJson(), read)).isEqualTo(new String(file, StandardCharsets.UTF_8));
        assertKept(records, read);
    }

    @Property(tries = 150)
    void data_inclusion_comes_back_as_it_went(@ForAll("records") List<PublishedRecord> records) {
        byte[] file = Files.of(new DataInclusionJson(), records);
        List<ReadBack> read = ReadBack.dataInclusion(DIRECTORY, file);
        assertThat(text(new DataInclusionJson(), read)).isEqualTo(new String(file, StandardCharsets.UTF_8));
        assertThat(read).hasSameSizeAs(records);
    }

    /** But for spaces and signs that show nothing, every text is read as it was held. */
    private static void assertKept(List<PublishedRecord> records, List<ReadBack> read) {
        assertThat(read)
                .extracting(back -> back.structure().get("ROLE_DETAIL"))
                .isEqualTo(records.stream()
                        .map(record -> record.values(StructureField.ROLE_DETAIL))
                        .toList());
        assertThat(read)
                .extracting(back -> back.structure().get("OTHER_LABELS"))
                .isEqualTo(records.stream()
                        .map(record -> record.values(StructureField.OTHER_LABELS).stream()
                                .distinct()
                                .toList())
                        .toList());
    }

    private static String text(ExportFormat format, List<ReadBack> read) {
        List<PublishedRecord> held = read.stream().map(NastyRecordsTest::held).toList();
        return new String(Files.of(format, held), StandardCharsets.UTF_8);
    }

    /** What a store holds once it was told so. */
    private static PublishedRecord held(ReadBack read) {
        return new PublishedRecord(
                read.sourceId(),
                STRUCTURE,
                PLACE,
                StructureStatus.ACTIVE,
                read.day(),
                "Angers",
                fields(StructureField.class, read.structure()),
                fields(PlaceField.class, read.place()),
                read.offers().stream()
                        .map(terms -> new PublishedOffer(
                                STRUCTURE, OfferLevel.LOCAL_OFFICIAL, fields(OfferField.class, terms)))
                        .sorted(Comparator.comparing(
                                offer -> offer.values(OfferField.THEME).getFirst()))
                        .toList());
    }

    private static <F extends Enum<F>> Map<F, List<String>> fields(Class<F> fields, Map<String, List<String>> said) {
        Map<F, List<String>> values = new EnumMap<>(fields);
        said.forEach((field, value) -> values.put(Enum.valueOf(fields, field), value));
        values.values().removeIf(List::isEmpty);
        return values;
    }

    @Provide
    Arbitrary<List<PublishedRecord>> records() {
        Arbitrary<PublishedRecord> record = Combinators.combine(
                        nasty(), nasty(), nasty().list().ofMaxSize(3), nasty())
                .as(NastyRecordsTest::record);
        return record.map(List::of);
    }

    private static PublishedRecord record(String name, String role, List<String> labels, String condition) {
        Map<StructureField, List<String>> structure = new EnumMap<>(Map.of(
                StructureField.NAME, List.of("Le " + name),
                StructureField.COMMUNE, List.of("49007"),
                StructureField.ROLE_DETAIL, List.of(role),
                StructureField.PHONE, List.of("+33241054000"),
                StructureField.WEBSITES, List.of("https://angers.fr/a;b", "https://angers.fr/?c=d;e"),
                StructureField.KINDS, List.of("RFS", "BIB"),
                StructureField.FEES, List.of("FREE")));
        if (!labels.isEmpty()) {
            structure.put(StructureField.OTHER_LABELS, labels);
        }
        Map<PlaceField, List<String>> place = Map.of(
                PlaceField.NAME, List.of("Le " + name),
                PlaceField.COMMUNE, List.of("49007"),
                PlaceField.LATITUDE, List.of("47.1"),
                PlaceField.LONGITUDE, List.of("-0.00001"));
        List<PublishedOffer> offers = List.of(
                new PublishedOffer(
                        STRUCTURE,
                        OfferLevel.LOCAL_OFFICIAL,
                        Map.of(
                                OfferField.THEME, List.of("EVERYDAY_DIGITAL_TOOLS"),
                                OfferField.PRECONDITIONS, List.of(condition, role),
                                OfferField.PROCEDURES, List.of("sante--acces-aux-soins", "CAF"))),
                new PublishedOffer(
                        STRUCTURE, OfferLevel.LOCAL_OFFICIAL, Map.of(OfferField.THEME, List.of("SAFE_DIGITAL_USE"))));
        return new PublishedRecord(
                "nasty--1",
                STRUCTURE,
                PLACE,
                StructureStatus.ACTIVE,
                LocalDate.parse("2026-01-02"),
                "Angers",
                structure,
                place,
                offers);
    }

    /** Texts a store may hold and a list can say: without bars, and with spaces as they are read. */
    private static Arbitrary<String> nasty() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\"",
                "'",
                "''",
                ";",
                ",",
                "\n",
                "=",
                "+",
                "-",
                "@",
                "=1+1",
                "@SUM(1)",
                "-2+3|cmd".replace("|", "/"),
                "＝1",
                "é",
                "Œ",
                "👩‍💻",
                "🏳️‍🌈",
                "\\x41",
                "\\",
                "x41",
                "#",
                "+33241",
                "-1.5",
                "https://a.fr",
                "a=b",
                " ",
                "É",
                "<b>",
                "\u2028");
        return pieces.list()
                .ofMinSize(5)
                .ofMaxSize(9)
                .map(all -> String.join("", all).strip().replaceAll("\\h+", " "))
                .filter(text -> !text.isBlank()
                        && text.length() >= 5
                        && !text.contains("\u2028 ")
                        && AcceptableValues.faults(StructureField.ROLE_DETAIL, text)
                                .isEmpty()
                        && !PersonalContact.namesSomebody("Le " + text));
    }
}
