package fr.convergence.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files a person has read and approved; {@code -Dapprove=true} writes them anew, for the review that follows. */
final class Approved {

    private static final boolean APPROVE = Boolean.getBoolean("approve");

    private Approved() {}

    /** A document generated from the code: it says what the code says. */
    static void document(Path file, String expected) throws IOException {
        if (APPROVE) {
            Files.writeString(file, expected);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s, which `mvn -pl shared-kernel test -Dapprove=true` writes anew", file)
                .isEqualTo(expected);
    }

    /** The stored form of an event version: once approved, it is history, and nothing writes it anew. */
    static void storedForm(Path file, String written) throws IOException {
        if (APPROVE && !Files.exists(file)) {
            Files.writeString(file, written + "\n");
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s: a new event's form is approved by `mvn -pl shared-kernel test -Dapprove=true`; another form"
                                + " of a known one needs another version",
                        file)
                .isEqualTo(written + "\n");
    }
}
