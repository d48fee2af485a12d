package fr.convergence.infra.benchmarks;

import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Territory;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of as many lieux as wanted: those of the sample over and over, each under a name and a telephone of its own, spread
 * over the communes of France.
 */
final class ManyLieux {

    static final String SAMPLE = "/sample/lieux-maine-et-loire.csv";
    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final SplittableRandom random = new SplittableRandom(History.SEED);
    private final List<Commune> communes = Territory.current().departments().stream()
            .flatMap(department -> Territory.current().communesOf(department.code()).stream())
            .filter(commune -> !commune.postcodes().isEmpty())
            .toList();

    /** The rows of the sample. */
    static List<CSVRecord> sample() throws IOException {
        try (InputStream in = Objects.requireNonNull(ManyLieux.class.getResourceAsStream(SAMPLE));
                CSVParser rows = CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), WITH_HEADER)) {
            return rows.getRecords();
        }
    }

    /** Writes so many rows into a file; the same each time. */
    void write(Path file, int rows) throws IOException {
        List<CSVRecord> known = sample();
        try (BufferedWriter text = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(known.getFirst().getParser().getHeaderNames());
            for (int row = 0; row < rows; row++) {
                csv.printRecord(lieu(known.get(row % known.size()), row).values());
            }
        }
    }

    private Map<String, String> lieu(CSVRecord like, int number) {
        Commune commune = communes.get(random.nextInt(communes.size()));
        Map<String, String> lieu = new LinkedHashMap<>();
        like.getParser().getHeaderNames().forEach(column -> lieu.put(column, like.get(column)));
        lieu.put("id", "many--" + number);
        lieu.put("pivot", "");
        lieu.put("nom", "Espace numérique %s %d".formatted(commune.name(), number));
        lieu.put("commune", commune.name());
        lieu.put("code_insee", commune.insee());
        lieu.put("code_postal", commune.postcodes().getFirst());
        lieu.put("latitude", coordinate(43, 49));
        lieu.put("longitude", coordinate(-1, 6));
        lieu.put("telephone", "+332%08d".formatted(random.nextInt(100_000_000)));
        lieu.put("courriels", "accueil@lieu-%d.example.fr".formatted(number));
        return lieu;
    }

    private String coordinate(int from, int to) {
        return String.format(Locale.ROOT, "%.6f", random.nextDouble(from, to));
    }
}
