package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.imports.Reading.Asked;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What imports read in a file that was exported, by the names of the fields. */
public record ReadBack(
        String sourceId,
        LocalDate day,
        Map<String, List<String>> structure,
        Map<String, List<String>> place,
        List<Map<String, List<String>>> offers) {

    /** A file of lieux, whose every row must be read, whole. */
    public static List<ReadBack> lieux(Path directory, byte[] file) {
        return read(directory, ImportFormats.LIEUX, file);
    }

    /** A file of data·inclusion, whose every structure must be read, whole. */
    public static List<ReadBack> dataInclusion(Path directory, byte[] file) {
        return read(directory, ImportFormats.DATA_INCLUSION, file);
    }

    /** What the schemas find wrong with an entry of data·inclusion. */
    public static List<String> breaches(String list, tools.jackson.databind.JsonNode entry) {
        DataInclusionSchema schema =
                list.equals("structures") ? DataInclusionSchema.STRUCTURE : DataInclusionSchema.SERVICE;
        return schema.breaches(entry).stream().map(Object::toString).toList();
    }

    private static List<ReadBack> read(Path directory, ImportFormat format, byte[] file) {
        return new Reader(directory)
                .read(format, Lists.EVERYWHERE, file).stream().map(ReadBack::of).toList();
    }

    private static ReadBack of(Reading reading) {
        Asked asked =
                Objects.requireNonNull(reading.asked(), () -> reading.refusals().toString());
        return new ReadBack(
                asked.structure().sourceId(),
                asked.structure().reportedOn(),
                asked.structure().details(),
                asked.place().details(),
                asked.structure().offers().stream().map(offer -> offer.terms()).toList());
    }
}
