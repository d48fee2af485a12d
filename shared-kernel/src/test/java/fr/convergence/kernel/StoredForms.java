package fr.convergence.kernel;

import static java.util.stream.Collectors.toSet;

import fr.convergence.kernel.EventCatalog.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The approved stored forms of a catalogue: one file for every version of every event, the earlier ones kept for ever.
 *
 * @param folder holds {@code <name>.v<version>.json}
 * @param readAs the event each form is read as today
 */
record StoredForms(EventCatalog catalog, Path folder, Map<Type, DomainEvent> readAs) {

    /** What is wrong with them, a sentence for each fault. */
    List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> strangers = files();
        for (Type version : versions()) {
            strangers.remove(version + ".json");
            fault(version).ifPresent(faults::add);
        }
        strangers.forEach(file -> faults.add(file + " is of no version of any event"));
        return faults;
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).collect(toSet()));
        }
    }

    private List<Type> versions() {
        return catalog.all().stream()
                .map(catalog::typeOf)
                .flatMap(today ->
                        IntStream.rangeClosed(1, today.version()).mapToObj(version -> new Type(today.name(), version)))
                .toList();
    }

    private Optional<String> fault(Type version) throws IOException {
        Path file = folder.resolve(version + ".json");
        if (!Files.exists(file)) {
            return Optional.of(version + ".json is missing");
        }
        try {
            DomainEvent read = EventJson.read(catalog, version.name(), version.version(), Files.readString(file));
            return read.equals(readAs.get(version))
                    ? Optional.empty()
                    : Optional.of(version + ".json is read as " + read + ", not as " + readAs.get(version));
        } catch (EventJson.UnreadableEvent unreadable) {
            return Optional.of(version + ".json is no longer read");
        }
    }
}
