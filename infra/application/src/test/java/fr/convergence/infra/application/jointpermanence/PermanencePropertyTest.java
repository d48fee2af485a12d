package fr.convergence.infra.application.jointpermanence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.cartography.CartographyDecisions;
import fr.convergence.command.crossimmersion.CrossImmersionDecisions;
import fr.convergence.command.gathering.GatheringDecisions;
import fr.convergence.command.jointpermanence.JointPermanenceCommand;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AskAttendance;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.BookAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ConfirmPresence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclareAbsence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclinePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.EndPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.LeavePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.MoveAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OfTime;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ResumePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.Share;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.StandIn;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.SuspendPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceDecisions;
import fr.convergence.command.jointpermanence.Schedule;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AttendeeCategory;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import fr.convergence.query.agenda.AgendaProjection;
import fr.convergence.query.jointpermanence.JointPermanenceProjection;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is asked of permanences, and decided: the rows of the read models say what a plain walk through the events says, in
 * whichever pages they were taken in, and said twice.
 */
class PermanencePropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    /** The Tuesdays after it go from winter time to summer time. */
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 17);

    private static final List<String> STRUCTURES = List.of(id("counter"), id("library"), id("other"));
    /** Holds nothing, and takes the part of others. */
    private static final String RELIEF = id("relief");

    private static final List<String> POSTS = List.of(id("first post"), id("second post"));
    private static final List<String> PLACES = List.of(id("hall"), id("school"));
    private static final Actor COORDINATOR = new Actor("coordinator", Role.COORDINATOR, null, List.of("49", "974"));

    /** The library has two posts; the school is overseas, as is one of those that hold. */
    private static final List<DomainEvent> NETWORK = List.of(
            structure(STRUCTURES.get(0), "49301"),
            structure(STRUCTURES.get(1), "49301"),
            structure(STRUCTURES.get(2), "97411"),
            structure(RELIEF, "49301"),
            new PostOpened(id("post of relief"), List.of(RELIEF), "1", null),
            new PostOpened(POSTS.getFirst(), List.of(STRUCTURES.get(1)), "1", null),
            new PostOpened(POSTS.getLast(), List.of(STRUCTURES.get(1)), "2", null),
            place(PLACES.getFirst(), "49301"),
            place(PLACES.getLast(), "97411"),
            new PlaceRoomsDeclared(PLACES.getFirst(), 2));

    private static final Decider<JointPermanenceCommand, ?> DECIDER = new JointPermanenceDecisions()
            .jointPermanenceDecider(
                    new CartographyDecisions().structures(),
                    List.of(
                            new JointPermanenceDecisions().permanencePromises(),
                            new CrossImmersionDecisions().immersionPromises(),
                            new GatheringDecisions().gatheringPromises()));

    private static final List<Projection> PROJECTIONS =
            List.of(new JointPermanenceProjection(), new AgendaProjection());

    private static @Nullable EmbeddedPostgres database;

    /** Somebody asks for something, so many days after what was asked before. */
    record Step(int command, int permanence, int structure, int week, int choice, int later) {}

    @BeforeContainer
    static void begin() throws IOException, SQLException {
        database = EmbeddedPostgres.builder().start();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role convergence_reader nologin");
        }
    }

    @AfterContainer
    static void end() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    /** The first permanence runs, the second is proposed. */
    private static final List<Step> BEGINNING = List.of(
            new Step(0, 0, 0, 0, 5, 0),
            new Step(2, 0, 1, 0, 5, 0),
            new Step(2, 0, 2, 0, 5, 0),
            new Step(0, 1, 1, 0, 2, 0));

    private static String id(String name) {
        return NameBasedId.of(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), name)
                .toString();
    }

    private static DomainEvent structure(String id, String commune) {
        return new StructureRegistered(id, Map.of("NAME", List.of("Structure"), "COMMUNE", List.of(commune)));
    }

    private static DomainEvent place(String id, String commune) {
        return new PlaceRegistered(id, Map.of("NAME", List.of("Lieu"), "COMMUNE", List.of(commune)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.frequency(Tuple.of(30, 0), Tuple.of(2, 1), Tuple.of(1, 4)))
                .as(Step::new)
                .list()
                .ofMinSize(40)
                .ofMaxSize(100);
    }

    @Provide
    Arbitrary<Integer> pages() {
        return Arbitraries.of(1, 3, 1000);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void rows_say_what_a_plain_walk_through_the_events_says(
            @ForAll("steps") List<Step> steps, @ForAll("pages") int pageSize) throws SQLException {
        List<StoredEvent> events = decided(steps);
        PermanencesTold told = new PermanencesTold();
        events.forEach(event -> told.take(event.event(), event.recordedAt()));
        try (Connection connection =
                Objects.requireNonNull(database).getPostgresDatabase().getConnection()) {
            for (Projection projection : PROJECTIONS) {
                empty(connection, projection);
                project(connection, projection, events, pageSize);
            }
            assertShown(connection, told);
            for (Projection projection : PROJECTIONS) {
                project(connection, projection, events, 1000);
            }
            assertShown(connection, told);
        }
    }

    private static void assertShown(Connection connection, PermanencesTold told) throws SQLException {
        assertThat(rows(connection, """
                select p.id || ' in ' || department || ' by ' || array_to_string(structure_ids, ',')
                       || ' at ' || array_to_string(array(select unnest(place_ids)::text order by 1), ',')
                       || ' since ' || coalesce(running_since::text, 'never')
                from joint_permanence.permanence p""")).containsExactlyInAnyOrderElementsOf(told.permanences());
        assertThat(rows(connection, """
                select p.id || ' held by ' || (h ->> 'holder_id') || ' ' || (h ->> 'stage')
                       || coalesce(' post ' || (h ->> 'post_id'), '') || coalesce(' until ' || (h ->> 'left_from'), '')
                from joint_permanence.permanence p, jsonb_array_elements(known -> 'holders') h""")).containsExactlyInAnyOrderElementsOf(told.holders());
        assertThat(rows(connection, """
                select subject_id || ' on ' || day || ' ' || status || ' from ' || extract(epoch from starts_at)::bigint
                       || ' to ' || extract(epoch from ends_at)::bigint || ' at ' || place_id || ' by '
                       || array_to_string(array(select unnest(structure_ids)::text order by 1), ',') || ' without '
                       || coalesce((select string_agg((a ->> 'structure_id') || '>' || coalesce(a ->> 'substitute_id', ''), ','
                                                      order by a ->> 'structure_id')
                                    from jsonb_array_elements(absences) a), '')
                from agenda.entry where valid_to is null""")).containsExactlyInAnyOrderElementsOf(told.sessions());
        assertThat(rows(connection, """
                select subject_id || ' on ' || day || ' takes '
                       || coalesce(structure_id || coalesce(' with ' || post_id, ''), 'a room of ' || place_id)
                       || case when sure then '' else ' perhaps' end
                from agenda.taken""")).containsExactlyInAnyOrderElementsOf(told.taken());
        assertThat(rows(connection, """
                select permanence_id || ' on ' || day || ' for ' || count(*) from agenda.appointment
                where valid_to is null group by permanence_id, day""")).containsExactlyInAnyOrderElementsOf(told.appointments());
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static void empty(Connection connection, Projection projection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    drop schema if exists %1$s cascade;
                    create schema %1$s;
                    set search_path = %1$s;
                    %2$s;
                    reset search_path""".formatted(projection.name(), projection.tables()));
        }
    }

    private static void project(Connection connection, Projection projection, List<StoredEvent> events, int pageSize)
            throws SQLException {
        connection.setAutoCommit(false);
        for (int from = 0; from < events.size(); from += pageSize) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local search_path = " + projection.name());
            }
            projection.project(events.subList(from, Math.min(from + pageSize, events.size())), connection);
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    /** What came of all that was asked, refusals left out. */
    private static List<StoredEvent> decided(List<Step> steps) {
        List<StoredEvent> events = new ArrayList<>();
        LocalDate today = TODAY;
        for (DomainEvent event : NETWORK) {
            events.add(stored(events.size() + 1, event, today));
        }
        for (Step step : Stream.concat(BEGINNING.stream(), steps.stream()).toList()) {
            today = today.plusDays(step.later());
            for (JointPermanenceCommand command : commands(step)) {
                for (DomainEvent event : decide(DECIDER, command, events, today)) {
                    events.add(stored(events.size() + 1, event, today));
                }
            }
        }
        return events;
    }

    /** Late in the evening, when the next day has begun overseas. */
    private static StoredEvent stored(long position, DomainEvent event, LocalDate today) {
        return new StoredEvent(
                position,
                new UUID(9, position),
                event,
                COORDINATOR,
                new UUID(7, position),
                today.atTime(21, 0).toInstant(ZoneOffset.UTC));
    }

    private static <S> List<? extends DomainEvent> decide(
            Decider<JointPermanenceCommand, S> decider,
            JointPermanenceCommand command,
            List<StoredEvent> events,
            LocalDate today) {
        Boundary boundary = decider.boundary(command);
        S state = read(decider, boundary, events);
        for (Boundary whole = decider.boundary(command, state); !whole.equals(boundary); ) {
            boundary = whole;
            state = read(decider, boundary, events);
            whole = decider.boundary(command, state);
        }
        try {
            Actor actor = command instanceof OfTime ? Actor.SYSTEM : COORDINATOR;
            return decider.decide(state, command, new Circumstances(actor, today));
        } catch (Rejected refused) {
            return List.of();
        }
    }

    private static <S> S read(Decider<?, S> decider, Boundary boundary, List<StoredEvent> events) {
        S state = decider.initial();
        for (StoredEvent event : events) {
            if (boundary.includes(event.event())) {
                state = decider.evolve(state, event.event());
            }
        }
        return state;
    }

    /** Who takes a part does so of somebody who is away, and who moves an appointment has one: chance alone brings that too rarely. */
    private static List<JointPermanenceCommand> commands(Step step) {
        JointPermanenceCommand asked = command(step);
        return switch (asked) {
            case StandIn it ->
                List.of(
                        new DeclareAbsence(it.permanenceId(), it.holderId(), it.day(), AbsenceReason.STAFF_ABSENCE),
                        asked);
            case MoveAppointment it ->
                List.of(
                        new BookAppointment(
                                it.permanenceId(),
                                it.structureId(),
                                it.appointmentId(),
                                id("person"),
                                null,
                                FIRST,
                                it.startsAt()),
                        asked);
            default -> List.of(asked);
        };
    }

    private static JointPermanenceCommand command(Step step) {
        String permanence = id("permanence " + step.permanence());
        String structure = STRUCTURES.get(step.structure());
        LocalDate day = FIRST.plusWeeks(step.week());
        String appointment = id("appointment " + step.choice() + " of " + permanence);
        LocalTime time = LocalTime.of(10 + step.permanence() * 3, 0).plusMinutes(30L * (step.choice() % 3));
        String post = structure.equals(STRUCTURES.get(1)) && step.choice() < 4 ? POSTS.get(step.choice() % 2) : null;
        return switch (step.command()) {
            case 0, 1 ->
                new ProposePermanence(
                        permanence,
                        structure,
                        post,
                        "Une permanence",
                        PermanenceFormat.DROP_IN,
                        schedule(step, FIRST),
                        STRUCTURES.stream()
                                .map(one -> new Share(one, List.of(HolderTask.PROCEDURES), List.of()))
                                .toList());
            case 2, 3, 4, 5 -> new AgreeToPermanence(permanence, structure, post);
            case 6 ->
                step.choice() == 0
                        ? new DeclinePermanence(permanence, structure, HolderRefusal.OTHER)
                        : new AgreeToPermanence(permanence, structure, post);
            case 7 -> new LeavePermanence(permanence, structure, day, HolderRefusal.OTHER);
            case 8 -> new AmendPermanence(permanence, structure, schedule(step, day));
            case 9 ->
                new SuspendPermanence(
                        permanence,
                        structure,
                        day,
                        step.choice() % 2 == 0 ? null : day.plusWeeks(1),
                        PermanencePauseReason.SUMMER);
            case 10 -> new ResumePermanence(permanence, structure, day);
            case 11 ->
                step.choice() == 0
                        ? new EndPermanence(permanence, structure, day, PermanencePauseReason.OTHER)
                        : new ConfirmPresence(permanence, structure, day);
            case 12 -> new CancelSession(permanence, structure, day, SessionCancelReason.WEATHER);
            case 13, 14 -> new DeclareAbsence(permanence, structure, day, AbsenceReason.TRAINING);
            case 15, 16 ->
                new StandIn(permanence, RELIEF, structure, day, step.choice() < 4 ? id("post of relief") : null);
            case 17 ->
                new RecordSession(
                        permanence,
                        structure,
                        day,
                        List.of(structure),
                        Map.of(AttendeeCategory.PROCEDURE, step.choice()),
                        null,
                        null);
            case 18 -> new AskAttendance(permanence, day);
            case 19, 20, 21 -> new BookAppointment(permanence, structure, appointment, id("person"), null, day, time);
            case 22 -> new MoveAppointment(permanence, structure, appointment, day, time);
            default -> new CancelAppointment(permanence, structure, appointment, AppointmentCancelReason.BY_PERSON);
        };
    }

    /** The two permanences are at other hours, so that both may be held. */
    private static Schedule schedule(Step step, LocalDate from) {
        LocalTime starts = LocalTime.of(10 + step.permanence() * 3, 0);
        return new Schedule(
                PLACES.get(step.choice() % 2),
                PermanenceAccess.BOTH,
                6,
                30,
                from,
                starts,
                starts.plusHours(1 + step.choice() % 3),
                "FREQ=WEEKLY;COUNT=" + (2 + step.choice() % 3),
                null,
                List.of());
    }
}
