package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Moment;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Tells a coordination which habilitations of its structures are to be renewed. */
@Component
final class ExpiringHabilitations {

    private static final String EXPIRING = """
            from habilitation h join structure s on h.structure_id = any (s.ids) and s.valid_to is null
            where h.valid_to is null and h.until < :before and s.department = :department and s.status <> 'CLOSED'
              and not exists (select from habilitation later
                              where later.structure_id = any (s.ids) and later.valid_to is null and later.kind = h.kind
                                and (later.until is null or later.until > h.until))""";
    private static final String PLACE = "(cast(h.until as text) collate \"C\", h.id)";

    private final JsonMapper rows = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final ReadModels readModels;
    private final Territory territory;

    ExpiringHabilitations(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** An habilitation and who holds it. */
    record OfStructure(Partnership.Partner structure, Habilitation habilitation) {

        private Page.Cursor place() {
            return new Page.Cursor(
                    Objects.requireNonNull(habilitation.validUntil()).toString(), habilitation.id());
        }
    }

    /** @param before the first day on which those that are told of would be missed */
    Connection<OfStructure> of(
            String department, LocalDate before, Page page, Actor actor, @Nullable String consistentWith) {
        String code = territory
                .department(department)
                .orElseThrow(() -> DepartmentCodes.unknown(department))
                .code();
        if (!actor.coordinates(code)) {
            throw new NotReadable(
                    "NOT_ALLOWED", "Seule la coordination du département peut voir les habilitations à renouveler.");
        }
        return readModels.read(CartographyProjection.NAME, actor, consistentWith, snapshot -> {
            Map<String, Object> asked = new HashMap<>(Map.of("department", code, "before", before));
            int total = snapshot.sql()
                    .sql("select count(*) " + EXPIRING)
                    .params(asked)
                    .query(Integer.class)
                    .single();
            List<OfStructure> read = read(snapshot, asked, page);
            List<OfStructure> shown = read.subList(0, Math.min(page.size(), read.size()));
            return Connection.of(
                    shown,
                    OfStructure::place,
                    page.after() != null,
                    read.size() > shown.size(),
                    total,
                    snapshot.cursor());
        });
    }

    /** One more than the page shows, where there is one. */
    private List<OfStructure> read(Snapshot snapshot, Map<String, Object> asked, Page page) {
        Page.Cursor after = page.after();
        asked.put("today", Moment.now(snapshot).today());
        if (after != null) {
            asked.put("lastDay", after.sortName());
            asked.put("lastId", after.id());
        }
        return snapshot
                .sql()
                .sql("""
                        select json_build_object('structure', json_build_object('id', s.id, 'name', s.name),
                                                 'habilitation', (select to_json(shown) from (%s) shown))
                        %s %s order by %s limit %d""".formatted(
                                Habilitation.select(),
                                EXPIRING,
                                after == null ? "" : "and " + PLACE + " > (:lastDay, cast(:lastId as uuid))",
                                PLACE,
                                page.size() + 1))
                .params(asked)
                .query(String.class)
                .list()
                .stream()
                .map(row -> rows.readValue(row, OfStructure.class))
                .toList();
    }
}
