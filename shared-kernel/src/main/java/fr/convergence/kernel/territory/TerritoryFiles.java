package fr.convergence.kernel.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of one edition, which stand beside this class under the year's name. */
final class TerritoryFiles {

    /** Districts do not name their city; their codes do. */
    private static final Map<String, String> CITIES = Map.of("75", "75056", "13", "13055", "69", "69123");

    private final String edition;
    /** Codes and postcodes come back thousands of times; each is kept once. */
    private final Map<String, String> words = new HashMap<>();

    TerritoryFiles(String edition) {
        this.edition = edition;
    }

    List<Commune> communes() {
        List<Commune> communes = new ArrayList<>(38_000);
        rows("communes-france.csv", row -> communes.add(commune(row)));
        return communes;
    }

    /** The EPCI of each commune of today that has one, by INSEE code. */
    Map<String, Epci> epcis() {
        Map<String, Epci> byCode = new HashMap<>();
        Map<String, Epci> byCommune = new HashMap<>();
        rows("epci-communes.csv", row -> {
            Epci epci = byCode.computeIfAbsent(row.get("epci_code"), code -> new Epci(code, row.get("epci_nom")));
            byCommune.put(row.get("commune_code"), epci);
        });
        return byCommune;
    }

    Map<String, Department> departments() {
        Map<String, Department> departments = new TreeMap<>();
        for (JsonNode row : tree("departements.json")) {
            String code = row.required("code").stringValue();
            departments.put(
                    code,
                    new Department(
                            code,
                            row.required("nom").stringValue(),
                            row.required("region").stringValue()));
        }
        return departments;
    }

    Map<String, Region> regions() {
        Map<String, Region> regions = new TreeMap<>();
        for (JsonNode row : tree("regions.json")) {
            String code = row.required("code").stringValue();
            regions.put(code, new Region(code, row.required("nom").stringValue()));
        }
        return regions;
    }

    private Commune commune(CSVRecord row) {
        String insee = once(row.get("code"));
        CommuneKind kind = CommuneKind.ofOfficial(row.get("type"));
        String department = once(row.get("departement"));
        return new Commune(
                insee,
                row.get("nom"),
                kind,
                department,
                once(row.get("region")),
                number(row.get("population")),
                postcodes(row.get("codes_postaux")),
                once(present(insee, kind, department, row.get("chef_lieu"))));
    }

    private static String present(String insee, CommuneKind kind, String department, String seat) {
        return switch (kind) {
            case PRESENT -> insee;
            case DELEGATED, ASSOCIATED -> seat;
            case MUNICIPAL_DISTRICT -> Objects.requireNonNull(CITIES.get(department), insee);
        };
    }

    private List<String> postcodes(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split("\\|")).map(this::once).sorted().toList();
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private String once(String word) {
        return words.computeIfAbsent(word, same -> same);
    }

    private void rows(String file, Consumer<CSVRecord> reader) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader text = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            format.parse(text).forEach(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private JsonNode tree(String file) {
        try (InputStream content = open(file)) {
            return JsonMapper.shared().readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private InputStream open(String file) {
        String resource = edition + "/" + file;
        return Objects.requireNonNull(TerritoryFiles.class.getResourceAsStream(resource), resource);
    }
}
