package fr.convergence.infra.benchmarks;

import fr.convergence.command.Commands;
import fr.convergence.command.cartography.StructureCommand.DeclareCapacity;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CapacityStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A coordinator at work, by the application's own commands. */
final class Department {

    private static final Actor COORDINATOR = Persona.COORDINATOR.actor();
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    private final Commands commands;
    private final AtomicLong number = new AtomicLong();

    Department(Commands commands) {
        this.commands = commands;
    }

    /** Enters a structure of a name nobody has used; answers the position. */
    long register(String structure) {
        return position(commands.submit(
                new RegisterStructure(
                        structure,
                        Map.of(
                                "NAME", List.of("Espace numérique " + number.incrementAndGet()),
                                "COMMUNE", List.of("49007"),
                                "KINDS", List.of("MUNI"),
                                "NETWORKS", List.of("FRANCE_SERVICES"),
                                "PHONE", List.of("+33241000000"),
                                "WEBSITES", List.of("https://espace-numerique.example.fr/"),
                                "OPENING_HOURS", List.of("Mo-Fr 09:00-12:30,14:00-17:00"),
                                "ROLE_SUMMARY", List.of("Accompagne les démarches en ligne, sur rendez-vous."))),
                COORDINATOR,
                commands.newCommandId()));
    }

    /** Says something new of the capacity of a structure that exists; answers the position. */
    long declare(String structure) {
        return position(commands.submit(
                new DeclareCapacity(
                        structure, CapacityStatus.WAITLIST, FAR.plusDays(number.incrementAndGet() % 300_000)),
                COORDINATOR,
                commands.newCommandId()));
    }

    /** Enters some structures to work on. */
    List<String> structures(int howMany) {
        List<String> structures =
                Stream.generate(Department::newId).limit(howMany).toList();
        inParallel(structures, this::register);
        return structures;
    }

    /** As 32 clients do. */
    static void inParallel(List<String> structures, Consumer<String> work) {
        try (ExecutorService clients = Executors.newFixedThreadPool(32)) {
            structures.forEach(structure -> clients.execute(() -> work.accept(structure)));
        }
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    private static long position(Commands.Receipt receipt) {
        return Cursor.decode(receipt.cursor()).position();
    }
}
