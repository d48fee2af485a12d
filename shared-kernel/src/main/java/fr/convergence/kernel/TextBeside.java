package fr.convergence.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the texts that a class has beside it: its tables, its pages. */
public final class TextBeside {

    private TextBeside() {}

    /**
     * A file of the class's own package, in UTF-8.
     *
     * @throws NullPointerException when there is none of that name
     */
    public static String of(Class<?> type, String name) {
        try (InputStream file = Objects.requireNonNull(type.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
