package fr.convergence.infra.application.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.access.Tenants.Asker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far each of those who ask comes with each thing: a file that is read and committed, a sign for each of them, in their order, before the
 * name of the thing. {@code -Dapprove=true} writes it anew.
 */
final class Matrix {

    /** The nearest first; a blank is what was not asked. */
    private static final String SIGNS = " .?-x";

    private final Path file;
    private final String title;

    Matrix(String file, String title) {
        this.file = Path.of("src/test/resources/access", file);
        this.title = title;
    }

    /** Fails for what the file does not have, for what is no more, and for whoever comes further than it says. */
    void hold(SortedMap<String, String> now) throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.writeString(file, header() + text(now), UTF_8);
        }
        int askers = Asker.values().length;
        Map<String, String> read = new TreeMap<>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            if (!line.startsWith("#")) {
                read.put(line.substring(askers).strip(), line.substring(0, askers));
            }
        }
        List<String> wider = new ArrayList<>();
        now.forEach((thing, row) -> {
            String before = read.get(thing);
            if (before == null) {
                wider.add("nobody said who may " + thing);
                return;
            }
            for (Asker asker : Asker.values()) {
                char sign = row.charAt(asker.ordinal());
                if (SIGNS.indexOf(sign) > SIGNS.indexOf(before.charAt(asker.ordinal()))) {
                    wider.add("%s: %s for %s".formatted(thing, sign, asker));
                }
            }
        });
        assertThat(wider).isEmpty();
        assertThat(now.keySet()).as("what is no more").containsAll(read.keySet());
    }

    private String header() {
        return "# %s, in this order:%n# %s%n"
                .formatted(
                        title,
                        Arrays.stream(Asker.values())
                                .map(asker ->
                                        asker.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .collect(Collectors.joining(", ")));
    }

    private static String text(SortedMap<String, String> now) {
        return now.entrySet().stream()
                .map(one -> one.getValue() + "  " + one.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
