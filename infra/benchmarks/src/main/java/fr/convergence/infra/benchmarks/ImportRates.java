package fr.convergence.infra.benchmarks;

import fr.convergence.infra.benchmarks.Importer.Sent;
import fr.convergence.kernel.cartography.SourceIds;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/**
 * How many rows a second are imported by an application of a small heap, sent by HTTP as anybody would; and how long people's
 * commands take meanwhile, fifty a second, beside what they take when nothing is imported.
 */
final class ImportRates {

    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);
    private static final String LIEUX = "lieux-mediation-numerique";
    private static final List<Sent> LISTS = List.of(
            list("Maine-et-Loire, lieux", LIEUX, "text/csv", ManyLieux.SAMPLE),
            list(
                    "France, France services",
                    "france-services?edition=2024-08-01",
                    "text/csv",
                    "/lists/france-services-2024-08.csv"),
            list("Charente, lieux", LIEUX, "application/json", "/lists/lieux-charente-2023.json"),
            list(
                    "France, conseillers numériques",
                    "conseillers-numeriques",
                    "application/json",
                    "/lists/structures-conseillers-numeriques-2021.json"));

    private final Importer importer;
    private final List<String> structures;
    private final AtomicInteger declared = new AtomicInteger();

    private ImportRates(Importer importer) throws IOException {
        this.importer = importer;
        this.structures = ManyLieux.sample().stream()
                .map(lieu -> SourceIds.structure(lieu.get("id")))
                .toList();
    }

    static void measure(Options options, PrintStream out) throws Exception {
        try (Server server = Server.start();
                SmallNode node = SmallNode.start(server)) {
            out.println("\n## Imports, by a process whose heap is at most %d MiB\n\n%s.\n"
                    .formatted(SmallNode.HEAP_MIB, server.describe()));
            new ImportRates(new Importer(node.address(), node.token())).print(options, server.folder("many.csv"), out);
            out.println("\nIts garbage collector took " + node.end() + " ms in all.");
        }
    }

    private void print(Options options, Path file, PrintStream out) throws Exception {
        out.println("| file | rows | created | refused | seconds | rows/s | again, nothing new: rows/s |");
        out.println("|---|---|---|---|---|---|---|");
        for (Sent list : LISTS) {
            out.println(line(list, imported(list), imported(list)));
        }
        new ManyLieux().write(file, options.imported());
        Sent many = new Sent("generated, lieux", LIEUX, "text/csv", () -> BodyPublishers.ofFile(file));
        commands(lasting(options.warmUp()));
        Histogram before = commands(lasting(options.steady()));
        JsonNode first;
        Histogram meanwhile;
        try (ExecutorService importing = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonNode> ended = importing.submit(() -> imported(many));
            meanwhile = commands(_ -> !ended.isDone());
            first = ended.get();
        }
        Histogram after = commands(lasting(options.steady()));
        out.println(line(many, first, imported(many)));
        out.println(
                "\nCommands by HTTP to the same process, 50/s; milliseconds from when each was due to its answer.\n");
        out.println(Latencies.HEAD);
        out.println(Latencies.line("nothing imported, before", before));
        out.println(Latencies.line("while the generated file is imported", meanwhile));
        out.println(Latencies.line("nothing imported, after", after));
    }

    private JsonNode imported(Sent sent) throws IOException, InterruptedException {
        return importer.ended(importer.send(sent));
    }

    private Histogram commands(IntPredicate more) throws Exception {
        Histogram times = Latencies.histogram();
        Arrivals.every(BETWEEN, more, (number, due) -> declare(due)).forEach(times::recordValue);
        return times;
    }

    /** Says something new of a structure of the sample; answers how long it took. */
    private long declare(long due) throws IOException, InterruptedException {
        int number = declared.getAndIncrement();
        importer.declare(
                structures.get(number % structures.size()), FAR.plusDays(number).toString());
        return Sighting.micros() - due;
    }

    private static IntPredicate lasting(Duration time) {
        return number -> BETWEEN.multipliedBy(number).compareTo(time) < 0;
    }

    private static Sent list(String what, String format, String type, String resource) {
        return new Sent(
                what,
                format,
                type,
                () -> BodyPublishers.ofInputStream(
                        () -> Objects.requireNonNull(ImportRates.class.getResourceAsStream(resource), resource)));
    }

    private static String line(Sent sent, JsonNode first, JsonNode again) {
        int rows = first.path("rows").asInt();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %.1f | **%,.0f** | %,.0f |",
                sent.what(),
                rows,
                first.path("created").asInt(),
                first.path("refused").asInt(),
                seconds(first),
                rows / seconds(first),
                rows / seconds(again));
    }

    private static double seconds(JsonNode report) {
        Instant begin = Instant.parse(report.path("startedAt").asString());
        Instant end = Instant.parse(report.path("finishedAt").asString());
        return Duration.between(begin, end).toMillis() / 1e3;
    }
}
