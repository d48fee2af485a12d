package fr.convergence.infra.application.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files to import in tests: the real one, and small ones written by the test. */
final class Files49 {

    /** The standard's header. */
    static final String HEADER =
            Stream.of(LieuColumn.values()).map(Column::header).collect(Collectors.joining(","));

    private Files49() {}

    /** The 247 real rows. */
    static String sample() {
        String resource = "/sample/lieux-maine-et-loire.csv";
        try (InputStream in = Objects.requireNonNull(Files49.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A record of a mairie at Angers, with other values where the test wants them: column=value. */
    static String row(String... others) {
        List<String> values = new ArrayList<>();
        for (LieuColumn column : LieuColumn.values()) {
            values.add(value(column, others));
        }
        return String.join(",", values);
    }

    /** A file of those lines. */
    static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    static SpooledFile written(Path directory, String text) {
        return written(directory, text.getBytes(StandardCharsets.UTF_8));
    }

    static SpooledFile written(Path directory, byte[] bytes) {
        try {
            return new Spool(directory, 1L << 30).take(new ByteArrayInputStream(bytes));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String value(LieuColumn column, String... others) {
        for (String other : others) {
            if (other.startsWith(column.header() + "=")) {
                return other.substring(column.header().length() + 1);
            }
        }
        return switch (column) {
            case ID -> "anjou--1";
            case NOM -> "Mairie d'Angers";
            case COMMUNE -> "Angers";
            case CODE_POSTAL -> "49000";
            case CODE_INSEE -> "49007";
            case ADRESSE -> "1 place de la Mairie";
            case DATE_MAJ -> "2024-04-02";
            case SERVICES -> "Aide aux démarches administratives";
            default -> "";
        };
    }
}
