package fr.convergence.infra.benchmarks;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.cartography.PlaceCommand.RegisterPlace;
import fr.convergence.command.cartography.StructureCommand.AttachPlace;
import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.command.cartography.StructureCommand.PublishOffer;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Territory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Structures across departments, each with an offer at every level, entered by those who coordinate them. */
final class Region {

    private static final List<String> OPERATORS =
            Operators.current().all().stream().map(Operator::code).toList();

    private final Commands commands;
    private final List<String> communes;
    private final Actor coordinator;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicLong last = new AtomicLong();

    Region(Commands commands, List<String> departments) {
        this.commands = commands;
        this.communes = departments.stream()
                .flatMap(department -> Territory.current().communesOf(department).stream())
                .map(Commune::insee)
                .toList();
        this.coordinator = new Actor("benchmark", Role.COORDINATOR, null, departments);
    }

    /** Codes of the departments of a region. */
    static List<String> departmentsOf(String region) {
        return Territory.current().departments().stream()
                .filter(department -> department.region().equals(region))
                .map(fr.convergence.kernel.territory.Department::code)
                .toList();
    }

    /** Enters so many structures; answers the position of the last event. */
    long fill(int structures) {
        Department.inParallel(
                Stream.generate(Department::newId).limit(structures).toList(), this::enter);
        return last.get();
    }

    /** Enters so many, each open at hours of its own and received at a place of its own around a point; answers as the other. */
    long fill(int structures, double latitude, double longitude, double degrees) {
        SplittableRandom random = new SplittableRandom(History.SEED);
        Map<String, double[]> points = new LinkedHashMap<>();
        for (int i = 0; i < structures; i++) {
            points.put(Department.newId(), new double[] {
                latitude + random.nextDouble(-degrees, degrees), longitude + random.nextDouble(-degrees, degrees)
            });
        }
        Department.inParallel(List.copyOf(points.keySet()), structure -> {
            int n = enter(structure);
            receive(structure, communes.get(n % communes.size()), Objects.requireNonNull(points.get(structure)));
            submit(new CorrectStructure(
                    structure,
                    Map.of(
                            "OPENING_HOURS",
                            List.of("Mo-Fr 09:%02d-12:%02d,14:00-17:00".formatted(n % 60, n / 60 % 60))),
                    List.of()));
        });
        return last.get();
    }

    private void receive(String structure, String commune, double[] point) {
        String place = Department.newId();
        submit(new RegisterPlace(
                place,
                Map.of(
                        "NAME", List.of("Espace"),
                        "COMMUNE", List.of(commune),
                        "LATITUDE", List.of(String.format(Locale.ROOT, "%.6f", point[0])),
                        "LONGITUDE", List.of(String.format(Locale.ROOT, "%.6f", point[1])))));
        submit(new AttachPlace(structure, place));
    }

    private int enter(String structure) {
        int n = number.incrementAndGet();
        submit(new RegisterStructure(
                structure,
                Map.of(
                        "NAME", List.of("Espace numérique " + n),
                        "COMMUNE", List.of(communes.get(n % communes.size())),
                        "KINDS", List.of("MUNI"),
                        "NETWORKS", List.of("FRANCE_SERVICES"),
                        "PHONE", List.of("+33241000000"),
                        "ROLE_SUMMARY", List.of("Accompagne les démarches en ligne, sur rendez-vous."))));
        publish(structure, OfferLevel.NATIONAL_OFFICIAL, "ADMINISTRATIVE_PROCEDURES", OPERATORS);
        publish(structure, OfferLevel.LOCAL_OFFICIAL, "EVERYDAY_DIGITAL_TOOLS", List.of());
        publish(structure, OfferLevel.INFORMAL, "SAFE_DIGITAL_USE", List.of());
        return n;
    }

    private void publish(String structure, OfferLevel level, String theme, List<String> operators) {
        submit(new PublishOffer(
                structure,
                Department.newId(),
                level,
                Map.of("THEME", List.of(theme), "OPERATORS", operators, "MODES", List.of("DO_WITH"))));
    }

    private void submit(Command command) {
        String cursor =
                commands.submit(command, coordinator, commands.newCommandId()).cursor();
        last.accumulateAndGet(Cursor.decode(cursor).position(), Math::max);
    }
}
