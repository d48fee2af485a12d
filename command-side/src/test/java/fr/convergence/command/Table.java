package fr.convergence.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of what must come of commands, beside the test that reads it: values between commas, its first line names the columns. */
public final class Table {

    private Table() {}

    /** Its rows, by the names of the columns. */
    public static Stream<Map<String, String>> of(Class<?> test, String resource) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(test.getResourceAsStream(resource), resource)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toList())
                    .forEach(rows::add);
        }
        List<String> columns = rows.removeFirst();
        return rows.stream().map(row -> {
            Map<String, String> named = new HashMap<>();
            IntStream.range(0, columns.size()).forEach(i -> named.put(columns.get(i), row.get(i)));
            return named;
        });
    }
}
