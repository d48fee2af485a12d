package fr.convergence.infra.application.imports;

import fr.convergence.command.PersonalContact;
import fr.convergence.infra.application.imports.ImportFormat.Readings;
import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads whole files in tests, with the real communes and the real rule on personal contacts. */
record Reader(Path directory) {

    static final Reference REFERENCE =
            new Reference(new TerritoryCommunes(Territory.current()), PersonalContact::namesSomebody);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Actor COORDINATOR = new Actor("c-49", Role.COORDINATOR, null, List.of("49"));

    List<Reading> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    List<Reading> read(byte[] bytes) {
        return read(ImportFormats.LIEUX, new Terms(COORDINATOR, TODAY, null, REFERENCE), bytes);
    }

    List<Reading> read(ImportFormat format, Terms terms, byte[] bytes) {
        try (SpooledFile file = Files49.written(directory, bytes);
                Readings records = format.check(file).readings(terms)) {
            List<Reading> readings = new ArrayList<>();
            for (Reading reading = records.next(); reading != null; reading = records.next()) {
                readings.add(reading);
            }
            return readings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The only row of a file of one row. */
    Reading row(String... values) {
        return read(Files49.lines(Files49.HEADER, Files49.row(values))).getFirst();
    }
}
