package fr.convergence.infra.benchmarks;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
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
import java.util.List;
import java.util.Map;
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

    /** Enters so many structures; answers the position of the last event. */
    long fill(int structures) {
        Department.inParallel(
                Stream.generate(Department::newId).limit(structures).toList(), this::enter);
        return last.get();
    }

    private void enter(String structure) {
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
