package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Moment;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What everyone may read of the structures of a department, for those who publish it: one snapshot, record by record. */
@Component
public final class PublishedCartography {

    private static final int AT_ONCE = 100;

    private static final String RECORDS = """
            select to_json(shown) from (
              select coalesce((select min((o ->> 'id') collate "C") from jsonb_array_elements(s.sources) o), 'convergence--' || s.id)
                       || case when desk.rank > 1 then '/' || desk.place_id else '' end as record_id,
                     to_json(s) as structure, to_json(p) as place,
                     coalesce((select json_agg(o order by o.theme collate "C", o.sort_name, o.id) from offer o
                               where o.structure_id = s.id and %1$s), '[]') as offers
              from structure s
              left join lateral (
                select d.place_id, row_number() over (order by d.valid_from, d.place_id) as rank
                from desk d join place held on held.id = d.place_id and held.open and %2$s
                where d.structure_id = s.id and %3$s) desk on true
              left join place p on p.id = desk.place_id and %4$s
              where %5$s and s.status = any (cast(:open as text[])) and coalesce(p.department, s.department) = :department
            ) shown order by record_id collate "C\"""";

    /** A place elsewhere may hold a desk of a structure of the department, and the other way round. */
    private static final String LAST_CHANGE = """
            with concerned as (
              select id from structure where department = :department
              union
              select d.structure_id from desk d join place p on p.id = d.place_id where p.department = :department),
            validity as (
              select valid_from, valid_to from structure where id in (select id from concerned)
              union all
              select valid_from, valid_to from offer where structure_id in (select id from concerned)
              union all
              select valid_from, valid_to from desk where structure_id in (select id from concerned)
              union all
              select valid_from, valid_to from place where id in (
                select place_id from desk where structure_id in (select id from concerned)))
            select coalesce(max(greatest(valid_from, case when valid_to <= :until then valid_to end)), 0) as position,
                   current_schema() as model
            from validity where valid_from <= :until""";

    private final PublishedRows rows = new PublishedRows();
    private final PublishedChanges changes;
    private final ReadModels readModels;
    private final Territory territory;

    PublishedCartography(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
        this.changes = new PublishedChanges(territory);
    }

    /** The published records of a department at one moment. Good within {@link #read} only. */
    public interface Extract {

        /** The last event it includes, as a cursor. */
        String position();

        /** The moment it speaks of. */
        Instant asOf();

        /** Two extracts of a department that bear the same mark have the same records. */
        String mark();

        /** Hands the records over one by one, ordered by identifier; never more than a few are in memory. */
        void forEach(Consumer<PublishedRecord> reader);

        /**
         * Hands over how the structures, offers and places of the department came to show what they show, those included that are shown
         * no more: by kind and identifier, the oldest change first.
         */
        void forEachChange(Consumer<PublishedChange> reader);
    }

    /**
     * Reads what is published of a department: structures that are not closed, at each place of the department where they
     * receive people, or in the department without a place.
     *
     * @param department code (49, 2A, 974)
     * @param asOf the moment; null for now
     * @param consistentWith a cursor the answer must include, or null
     * @param use is given the extract, within the transaction
     * @throws ReadModels.NotReadable {@code UNKNOWN_DEPARTMENT}, {@code AS_OF_IN_THE_FUTURE}, or what {@link ReadModels} says
     */
    public void read(
            String department, @Nullable Instant asOf, @Nullable String consistentWith, Consumer<Extract> use) {
        if (territory.department(department).isEmpty()) {
            throw DepartmentCodes.unknown(department);
        }
        readModels.read(CartographyProjection.NAME, Actor.ANONYMOUS, consistentWith, snapshot -> {
            use.accept(new Extracted(snapshot, department, asOf));
            return true;
        });
    }

    /** Codes of the departments of which something is known, in order. */
    public List<String> departments() {
        return readModels.read(
                CartographyProjection.NAME,
                Actor.ANONYMOUS,
                null,
                snapshot -> snapshot.sql().sql("""
                        select department from structure where valid_to is null
                        union select department from place where valid_to is null order by department""").query(String.class).list());
    }

    /** The records in a snapshot. */
    private final class Extracted implements Extract {

        private final Snapshot snapshot;
        private final String department;
        private final Instant asOf;
        private final Moment moment;

        private Extracted(Snapshot snapshot, String department, @Nullable Instant asOf) {
            this.snapshot = snapshot;
            this.department = department;
            this.asOf = asOf == null ? snapshot.now() : asOf;
            this.moment = Moment.of(snapshot, asOf);
        }

        @Override
        public String position() {
            return snapshot.cursorAt(until());
        }

        @Override
        public Instant asOf() {
            return asOf;
        }

        @Override
        public String mark() {
            return snapshot.sql()
                    .sql(LAST_CHANGE)
                    .param("department", department)
                    .param("until", until())
                    .query((row, _) -> row.getString("model") + " " + snapshot.cursorAt(row.getLong("position")))
                    .single();
        }

        @Override
        public void forEach(Consumer<PublishedRecord> reader) {
            snapshot.sql()
                    .sql(RECORDS.formatted(
                            moment.holds("o"),
                            moment.holds("held"),
                            moment.holds("d"),
                            moment.holds("p"),
                            moment.holds("s")))
                    .withFetchSize(AT_ONCE)
                    .params(parameters())
                    .query(row -> {
                        reader.accept(rows.read(row.getString(1)));
                    });
        }

        @Override
        public void forEachChange(Consumer<PublishedChange> reader) {
            changes.forEach(snapshot, department, until(), reader);
        }

        private long until() {
            return moment.position() == null ? snapshot.position() : moment.position();
        }

        private Map<String, Object> parameters() {
            Map<String, Object> parameters =
                    new TreeMap<>(Map.of("department", department, "open", Conditions.codes(Conditions.OPEN)));
            if (moment.position() != null) {
                parameters.put("moment", moment.position());
            }
            return parameters;
        }
    }
}
