package fr.convergence.query.acquaintance;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Acquaintances;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Identifiers;
import fr.convergence.query.JsonRows;
import fr.convergence.query.Moment;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks how well structures know each other. The rows themselves say who may read them. */
@Component
final class AcquaintanceQueries implements Acquaintances {

    private static final String DEPARTMENT = "departments @> array[cast(:department as text)]";
    private static final String STRUCTURE = "cast(:structure as uuid) in (from_id, to_id)";

    private final ReadModels readModels;
    private final Territory territory;

    AcquaintanceQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /**
     * Whose acquaintances are asked for, and when.
     *
     * @param structureId this or the department is given
     * @param asOf null for now
     */
    record Asked(
            @Nullable String structureId,
            @Nullable String department,
            @Nullable OffsetDateTime asOf) {}

    /** By the identifiers of the one and the other; of a structure, it is always the one. */
    Connection<Acquaintance> acquaintances(Asked asked, Page page, Actor actor, @Nullable String consistentWith) {
        refuse(asked, actor);
        return readModels.read(AcquaintanceProjection.NAME, actor, consistentWith, snapshot -> {
            Moment moment = moment(asked, snapshot);
            return Connection.of(
                    pairs(asked, until(asked, snapshot), snapshot),
                    page,
                    Acquaintance::cursor,
                    moment.cursor(snapshot));
        });
    }

    /** The worst gap first. */
    List<SuggestedEncounter> suggested(Asked asked, int first, Actor actor, @Nullable String consistentWith) {
        if (first < 1 || first > Page.MOST) {
            throw new NotReadable("PAGE_SIZE_OUT_OF_RANGE", "Demandez de 1 à %d rencontres.".formatted(Page.MOST));
        }
        refuse(asked, actor);
        return readModels.read(AcquaintanceProjection.NAME, actor, consistentWith, snapshot -> {
            moment(asked, snapshot);
            return pairs(asked, until(asked, snapshot), snapshot).stream()
                    .map(SuggestedEncounter::of)
                    .flatMap(Optional::stream)
                    .sorted(SuggestedEncounter.WORST_FIRST)
                    .limit(first)
                    .toList();
        });
    }

    @Override
    public Map<String, Known> of(String structureId, Actor actor) {
        if (!sees(actor) || !Identifiers.isOne(structureId)) {
            return Map.of();
        }
        return readModels.read(
                AcquaintanceProjection.NAME,
                actor,
                null,
                snapshot -> pairs(new Asked(structureId, null, null), snapshot.now(), snapshot).stream()
                        .collect(Collectors.toMap(
                                Acquaintance::otherId, pair -> new Known(pair.score(), pair.sentence()))));
    }

    private static List<Acquaintance> pairs(Asked asked, Instant until, Snapshot snapshot) {
        boolean ofOne = asked.structureId() != null;
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("until", until.atOffset(ZoneOffset.UTC));
        parameters.put(ofOne ? "structure" : "department", ofOne ? asked.structureId() : asked.department());
        return snapshot
                .sql()
                .sql(Pairs.sql(ofOne ? "cast(:structure as uuid)" : Pairs.LESSER, ofOne ? STRUCTURE : DEPARTMENT))
                .params(parameters)
                .query(String.class)
                .list()
                .stream()
                .map(row -> JsonRows.JSON.readValue(row, Acquaintance.class))
                .toList();
    }

    /** Refuses one that is to come. */
    private static Moment moment(Asked asked, Snapshot snapshot) {
        return Moment.of(snapshot, asked.asOf() == null ? null : asked.asOf().toInstant());
    }

    private static Instant until(Asked asked, Snapshot snapshot) {
        return asked.asOf() == null ? snapshot.now() : asked.asOf().toInstant();
    }

    private void refuse(Asked asked, Actor actor) {
        if (!sees(actor)) {
            throw new NotReadable(
                    "NOT_ALLOWED", "L'interconnaissance est montrée aux structures et aux coordinations.");
        }
        if ((asked.structureId() == null) == (asked.department() == null)) {
            throw new NotReadable("STRUCTURE_OR_DEPARTMENT", "Indiquez une structure ou un département.");
        }
        if (asked.structureId() != null && !Identifiers.isOne(asked.structureId())) {
            throw new NotReadable("UNKNOWN_STRUCTURE", "Aucune structure ne porte cet identifiant.");
        }
        DepartmentCodes.refuseUnknown(territory, asked.department());
    }

    /** Whether the actor sees who knows whom at all. */
    static boolean sees(Actor actor) {
        String structure = actor.structureId();
        return actor.role() == Role.COORDINATOR || structure != null && actor.worksIn(structure);
    }
}
