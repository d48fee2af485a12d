package fr.convergence.infra.benchmarks;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.cartography.PlaceCommand.RegisterPlace;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.Share;
import fr.convergence.command.jointpermanence.Schedule;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.query.agenda.AgendaProjection;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long the agenda of a department takes over a year, asked by HTTP: 500 permanences, each every week and held by two structures,
 * so that each structure is at two of them. A page of it, over the year and over a week, with how many there are; and all of it as
 * calendar programs read it.
 */
final class Agendas {

    private static final int PERMANENCES = 500;
    private static final int WEEKS = 52;
    private static final int WORKING_DAYS = 5;
    private static final String AGENDA = """
            query ($from: Date!, $to: Date!) { agenda(department: "49", from: $from, to: $to, first: 100) { totalCount
              pageInfo { hasNextPage endCursor }
              edges { node { kind ownerId day startsAt endsAt placeId structureIds title status
                absences { structureId substituteId } } } } }""";

    /** The same rows as PostgreSQL writes them; nobody's rights are looked at. */
    private static final String ROWS = """
            select to_json(e), count(*) over () from %s.entry e
            where e.department = '49' and e.valid_to is null and e.day between ? and ?
            order by e.starts_at, e.subject_id limit 100""";

    private static final String FEED = """
            mutation { openCalendarFeed(input: {department: "49"}) { address } }""";

    /** All that a calendar is made of, as PostgreSQL writes it. */
    private static final String EVERY_ROW = """
            select to_json(e), e.valid_from from %s.entry e where e.department = '49' order by e.subject_id, e.day""";

    private final Node node;
    private final Questions questions;
    private final String schema;

    private Agendas(Node node, Questions questions) throws InterruptedException {
        this.node = node;
        this.questions = questions;
        this.schema = node.followed(AgendaProjection.class).name();
    }

    static void measure(Options options, PrintStream out) throws Exception {
        try (Server server = Server.start();
                Node node = Node.start(server, "node")) {
            LocalDate monday = FrenchDay.at(Instant.now()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            fill(node.commands(), monday);
            node.awaitSettled();
            Questions questions = new Questions(node, options, out);
            questions.head("Agenda of a department", server.describe());
            Agendas agendas = new Agendas(node, questions);
            agendas.vacuum();
            agendas.contest("500 permanences over a year", monday, monday.plusWeeks(WEEKS), PERMANENCES * WEEKS);
            agendas.contest(
                    "one week of them",
                    monday.plusWeeks(26),
                    monday.plusWeeks(26).plusDays(6),
                    PERMANENCES);
            agendas.calendar();
        }
    }

    /** What PostgreSQL does by itself about a minute after so many rows came. */
    private void vacuum() throws SQLException {
        try (Connection connection = node.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) %s.entry".formatted(schema));
        }
    }

    /** The address opens a moment after it is told. */
    private void calendar() throws Exception {
        String answer = questions.ask(FEED, Map.of(), "/calendars/");
        String path = answer.replaceFirst("(?s).*(/calendars/[^\"]+).*", "$1");
        node.awaitSettled();
        questions.contest("all of it as iCalendar", () -> questions.read(path, "END:VCALENDAR"), this::everyRow);
    }

    private int everyRow() throws SQLException {
        try (Connection connection = node.pool().getConnection();
                PreparedStatement select = connection.prepareStatement(EVERY_ROW.formatted(schema));
                ResultSet row = select.executeQuery()) {
            int count = 0;
            while (row.next()) {
                count += row.getString(1).isEmpty() ? 0 : 1;
            }
            if (count < PERMANENCES * WEEKS) {
                throw new IllegalStateException("only " + count + " rows");
            }
            return count;
        }
    }

    private static void fill(Commands commands, LocalDate monday) {
        Actor coordinator = new Actor("benchmark", Role.COORDINATOR, null, List.of("49"));
        List<String> structures =
                Stream.generate(Department::newId).limit(PERMANENCES).toList();
        Department.inParallel(
                structures,
                structure -> submit(
                        commands,
                        coordinator,
                        new RegisterStructure(
                                structure, Map.of("NAME", List.of("Structure"), "COMMUNE", List.of("49007")))));
        List<String> numbers =
                IntStream.range(0, PERMANENCES).mapToObj(String::valueOf).toList();
        Department.inParallel(numbers, number -> {
            int n = Integer.parseInt(number);
            propose(
                    commands,
                    coordinator,
                    monday,
                    n,
                    List.of(structures.get(n), structures.get((n + 1) % PERMANENCES)));
        });
    }

    /** A structure's second permanence is on the day after its first. */
    private static void propose(Commands commands, Actor coordinator, LocalDate monday, int n, List<String> holders) {
        String place = Department.newId();
        String permanence = Department.newId();
        submit(
                commands,
                coordinator,
                new RegisterPlace(place, Map.of("NAME", List.of("Mairie"), "COMMUNE", List.of("49007"))));
        submit(
                commands,
                coordinator,
                new ProposePermanence(
                        permanence,
                        holders.getFirst(),
                        null,
                        "Une permanence",
                        PermanenceFormat.DROP_IN,
                        new Schedule(
                                place,
                                PermanenceAccess.OPEN,
                                12,
                                null,
                                monday.plusDays(n % WORKING_DAYS),
                                LocalTime.of(14, 0),
                                LocalTime.of(17, 0),
                                "FREQ=WEEKLY;COUNT=" + WEEKS,
                                null,
                                List.of()),
                        holders.stream()
                                .map(holder -> new Share(holder, List.of(HolderTask.PROCEDURES), List.of()))
                                .toList()));
        submit(commands, coordinator, new AgreeToPermanence(permanence, holders.getLast(), null));
    }

    private static void submit(Commands commands, Actor actor, Command command) {
        commands.submit(command, actor, commands.newCommandId());
    }

    private void contest(String what, LocalDate from, LocalDate to, int sessions) throws Exception {
        questions.contest(
                what,
                () -> questions.ask(
                        AGENDA,
                        Map.of("from", from.toString(), "to", to.toString()),
                        "\"totalCount\":" + sessions + ","),
                () -> rows(from, to, sessions));
    }

    private int rows(LocalDate from, LocalDate to, int sessions) throws SQLException {
        try (Connection connection = node.pool().getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS.formatted(schema))) {
            select.setObject(1, from);
            select.setObject(2, to);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || row.getInt(2) != sessions) {
                    throw new IllegalStateException("not " + sessions + " rows");
                }
                return row.getInt(2);
            }
        }
    }
}
