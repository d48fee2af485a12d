package fr.convergence.query.feed;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.PartnerScope;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.feed.PublicEventType;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Identifiers;
import fr.convergence.query.JsonRows;
import fr.convergence.query.Moment;
import fr.convergence.query.PublicEvent;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import fr.convergence.query.Which;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads public events. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class PublicEventQueries implements PublicEvents {

    /** How many positions one statement looks at, so that nobody waits long for what is rare. */
    private static final long STRETCH = 50_000;
    /** How many stretches one answer looks at. */
    private static final int STRETCHES = 4;

    private static final int MOST_VALUES = 100;

    /** Events of one position stay together: a cursor cannot part them. */
    private static final String ROWS = """
            select to_json(r) from event r
            where r.position > :after and r.position <= :upTo and %s
            order by r.position fetch first :most rows with ties""";

    /** What is of no department, as a national model is, is of all. */
    private static final String WITHIN = "(r.departments && cast(:territory as text[]) or r.departments = '{}')";

    private final ReadModels readModels;
    private final Territory territory;

    PublicEventQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** A row; its components are the columns. */
    private record Row(
            long position,
            int ordinal,
            UUID id,
            PublicEventType type,
            String subjectId,
            Instant recordedAt,
            UUID commandId,
            List<String> departments,
            List<String> epcis,
            List<Theme> themes,
            List<String> structures) {

        String sequence() {
            return String.format(Locale.ROOT, "%019d.%03d", position, ordinal);
        }
    }

    @Override
    public Part after(@Nullable String after, PublicEventFilter filter, int most, Actor actor) {
        if (most < 1 || most > MOST) {
            throw new NotReadable(
                    "PAGE_SIZE_OUT_OF_RANGE", "Une page du flux compte de 1 à %d événements.".formatted(MOST));
        }
        if (actor.role() == Role.PARTNER && !actor.isAllowed(PartnerScope.EVENTS)) {
            throw new NotReadable("NOT_ALLOWED", "Le jeton de cette application ne lui donne pas accès au flux.");
        }
        Which asked = Asked.of(checked(filter)).and(WITHIN, "territory", territoryOf(actor));
        return readModels.read(FeedProjection.NAME, actor, null, snapshot -> part(snapshot, after, asked, most));
    }

    /** The departments that a partner application is bound to; null when it is bound to none. */
    private static String @Nullable [] territoryOf(Actor actor) {
        boolean bound = actor.role() == Role.PARTNER && !actor.departments().isEmpty();
        return bound ? actor.departments().toArray(String[]::new) : null;
    }

    @Override
    public String cursorAt(@Nullable Instant instant, Actor actor) {
        return readModels.read(
                FeedProjection.NAME,
                actor,
                null,
                snapshot -> Moment.of(snapshot, instant).cursor(snapshot));
    }

    private static Part part(Snapshot snapshot, @Nullable String cursor, Which asked, int most) {
        long after = cursor == null ? 0 : snapshot.positionOf(cursor);
        long end = snapshot.position();
        List<Row> rows = new ArrayList<>();
        for (int stretch = 0; stretch < STRETCHES && rows.size() < most && after < end; stretch++) {
            long upTo = Math.min(end, after + STRETCH);
            List<Row> found = rows(snapshot, asked, after, upTo, most - rows.size());
            rows.addAll(found);
            after = rows.size() < most ? upTo : rows.getLast().position();
        }
        return new Part(snapshot.store(), events(snapshot, rows), snapshot.cursorAt(after), after < end);
    }

    private static List<Row> rows(Snapshot snapshot, Which asked, long after, long upTo, int most) {
        return snapshot
                .sql()
                .sql(ROWS.formatted(asked.sql()))
                .params(asked.parameters())
                .param("after", after)
                .param("upTo", upTo)
                .param("most", most)
                .query(String.class)
                .list()
                .stream()
                .map(row -> JsonRows.JSON.readValue(row, Row.class))
                .sorted(Comparator.comparingLong(Row::position).thenComparingInt(Row::ordinal))
                .toList();
    }

    /** Who has only some events of a position goes on from before it. */
    private static List<PublicEvent> events(Snapshot snapshot, List<Row> rows) {
        List<PublicEvent> events = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean parted = i + 1 < rows.size() && rows.get(i + 1).position() == row.position();
            events.add(new PublicEvent(
                    snapshot.cursorAt(parted ? row.position() - 1 : row.position()),
                    row.id(),
                    row.type(),
                    row.subjectId(),
                    row.sequence(),
                    row.recordedAt(),
                    row.commandId(),
                    row.departments(),
                    row.epcis(),
                    row.structures(),
                    row.themes()));
        }
        return events;
    }

    private PublicEventFilter checked(PublicEventFilter filter) {
        Stream.of(filter.types(), filter.departments(), filter.epcis(), filter.structures(), filter.themes())
                .filter(values -> values != null && values.size() > MOST_VALUES)
                .findFirst()
                .ifPresent(_ -> {
                    throw new NotReadable(
                            "TOO_MANY_VALUES", "Un filtre compte au plus %d valeurs.".formatted(MOST_VALUES));
                });
        each(filter.departments()).forEach(code -> DepartmentCodes.refuseUnknown(territory, code));
        each(filter.epcis()).forEach(this::refuseUnknownEpci);
        each(filter.structures()).forEach(id -> Identifiers.refuseNone(id, "UNKNOWN_STRUCTURE", "Aucune structure"));
        return filter;
    }

    private static List<String> each(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private void refuseUnknownEpci(String code) {
        if (territory.epci(code).isEmpty()) {
            throw new NotReadable("UNKNOWN_EPCI", "Aucune intercommunalité ne porte le code « %s ».".formatted(code));
        }
    }
}
