package fr.convergence.query.referral;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.query.Connection;
import fr.convergence.query.Identifiers;
import fr.convergence.query.JsonRows;
import fr.convergence.query.OperatorCodes;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for referrals. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class ReferralQueries {

    private static final String FROM = """
            from referral r left join content c on c.id = r.id
                 left join standing own on own.referral_id = r.id and own.receiver_id = cast(:own as uuid)
                      and r.sender_id <> own.receiver_id
            where\s""";

    private static final String REFERRALS = """
            select to_json(shown) from (
              select r.id, %1$s as place, case when c.id is not null then r.beneficiary_id end as beneficiary_id,
                r.sender_id, r.department, r.follows_id, r.link, %2$s as status,
                case when own.receiver_id is null then r.outcomes else array_remove(array[own.outcome], null) end as outcomes,
                r.drafted_at, r.sent_at, exists (select from erased e where e.referral_id = r.id) as erased,
                case when c.theme is not null then to_json(c) end as need,
                case when coalesce(c.autonomy, c.not_assessed) is not null then to_json(c) end as situation,
                case when c.agreement_form is not null then to_json(c) end as agreement,
                coalesce((select json_agg(p order by p.sent_at, p.receiver_id) from standing p
                          where p.referral_id = r.id), '[]') as positions
              %3$s
            ) shown""";

    private static final String DIGEST = """
            select to_json(counted) from (
              select count(*) filter (where mine and p.sent_at > %1$s - interval '1 day') as arrived,
                count(*) filter (where mine and %3$s) as to_acknowledge,
                count(*) filter (where mine and %4$s) as late,
                count(*) filter (where mine and %5$s) as last_chance,
                count(*) filter (where mine and %2$s) as awaiting,
                count(*) filter (where mine and %2$s and p.sent_at < %1$s - interval '7 days') as awaiting_over_seven_days,
                count(*) filter (where mine and %6$s) > 0 as many_pending,
                count(*) filter (where mine and p.status = any (:underway)) as underway,
                count(*) filter (where mine and p.status = 'ON_HOLD' and p.held_until <= cast(:today as date)) as hold_over,
                count(*) filter (where not mine and greatest(p.accepted_at, p.ended_at, p.closed_at) > %1$s - interval '1 day')
                  as answered,
                count(*) filter (where not mine and p.status = 'CLOSED') as to_confirm,
                count(*) filter (where not mine and %2$s) as unanswered
              from standing p join referral r on r.id = p.referral_id
                   cross join lateral (select p.receiver_id = cast(:structure as uuid)) as side(mine)
              where p.sent_at is not null and cast(:structure as uuid) in (p.receiver_id, r.sender_id)
            ) counted""".formatted(
                    "cast(:now as timestamptz)",
                    ReferralBasket.Awaiting.SQL,
                    ReferralBasket.TO_ACKNOWLEDGE.sql(),
                    ReferralBasket.LATE.sql(),
                    ReferralBasket.LAST_CHANCE.sql(),
                    ReferralBasket.MANY_PENDING.sql());

    private final ReadModels readModels;

    ReferralQueries(ReadModels readModels) {
        this.readModels = readModels;
    }

    Connection<Referral> referrals(
            ReferralFilter filter, ReferralSort sort, Page page, Actor actor, @Nullable String consistentWith) {
        ReferralConditions conditions = ReferralConditions.of(filter, structure(filter, readable(actor)));
        return readModels.read(
                ReferralProjection.NAME,
                actor,
                consistentWith,
                snapshot -> part(snapshot, conditions, sort, page, actor));
    }

    /** Empty when there is none the actor may see. */
    Optional<Referral> referral(String id, Actor actor, @Nullable String consistentWith) {
        if (!Identifiers.isOne(id)) {
            return Optional.empty();
        }
        return those("r.id", List.of(id), actor, consistentWith).stream().findFirst();
    }

    /** Those whose column has one of the values, the oldest first. */
    List<Referral> those(String column, Collection<String> ids, Actor actor, @Nullable String consistentWith) {
        ReferralConditions conditions = ReferralConditions.any(column, ids.toArray(String[]::new));
        return readModels.read(
                ReferralProjection.NAME,
                actor,
                consistentWith,
                snapshot ->
                        read(snapshot, conditions, ReferralSort.OLDEST_FIRST, " order by place, id", Map.of(), actor));
    }

    /** What a structure is to look at; counted in what the actor may see of it. */
    ReferralDigest digest(String structure, Actor actor, @Nullable String consistentWith) {
        if (!Identifiers.isOne(structure)) {
            throw unknownStructure();
        }
        String own = own(readable(actor));
        if (own != null && !own.equalsIgnoreCase(structure)) {
            throw new NotReadable("NOT_ALLOWED", "Ce point du jour est celui d'une autre structure.");
        }
        return readModels.read(
                ReferralProjection.NAME,
                actor,
                consistentWith,
                snapshot -> snapshot.sql()
                        .sql(DIGEST)
                        .param("structure", structure)
                        .param("now", snapshot.now().atOffset(ZoneOffset.UTC))
                        .param("today", FrenchDay.at(snapshot.now()))
                        .param(
                                "underway",
                                Arrays.stream(ReferralStatus.values())
                                        .filter(ReferralStatus::underway)
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .query((row, _) -> JsonRows.JSON.readValue(row.getString(1), ReferralDigest.class))
                        .single());
    }

    private static NotReadable unknownStructure() {
        return new NotReadable("UNKNOWN_STRUCTURE", "Aucune structure ne porte cet identifiant.");
    }

    /** The structure whose referrals are asked for; null for all. */
    private static @Nullable String structure(ReferralFilter filter, Actor actor) {
        String structure = filter.structureId() == null && filter.box() != null ? own(actor) : filter.structureId();
        if (structure == null && filter.box() != null) {
            throw new NotReadable("STRUCTURE_MISSING", "Précisez de quelle structure sont les orientations.");
        }
        if (structure != null && !Identifiers.isOne(structure)) {
            throw unknownStructure();
        }
        OperatorCodes.refuseUnknown(filter.operator());
        return structure;
    }

    /** @throws NotReadable for those who never see a referral */
    static Actor readable(Actor actor) {
        if (own(actor) == null && actor.role() != Role.COORDINATOR && actor.role() != Role.AUDITOR) {
            throw new NotReadable(
                    "NOT_ALLOWED",
                    "Seuls les structures concernées, leur coordination et les auditeurs voient les orientations.");
        }
        return actor;
    }

    /** The structure in which the actor accompanies people; null when there is none. */
    static @Nullable String own(Actor actor) {
        String structure = actor.structureId();
        return structure != null && Identifiers.isOne(structure) && actor.accompaniesIn(structure) ? structure : null;
    }

    private static Connection<Referral> part(
            Snapshot snapshot, ReferralConditions conditions, ReferralSort sort, Page page, Actor actor) {
        int total = snapshot.sql()
                .sql("select count(*) " + FROM + conditions.sql())
                .params(parameters(snapshot, conditions, actor))
                .query(Integer.class)
                .single();
        Page.Cursor after = page.after();
        Map<String, Object> bounds = new HashMap<>(Map.of("most", page.size() + 1));
        String beyond = "";
        if (after != null) {
            beyond = " where (place collate \"C\", id) %s (:lastPlace, cast(:lastId as uuid))".formatted(sort.beyond());
            bounds.put("lastPlace", after.sortName());
            bounds.put("lastId", after.id());
        }
        String slice = beyond + " order by place collate \"C\" %1$s, id %1$s limit :most".formatted(sort.direction());
        List<Referral> read = read(snapshot, conditions, sort, slice, bounds, actor);
        List<Referral> shown = read.subList(0, Math.min(page.size(), read.size()));
        return Connection.of(
                shown, Referral::cursor, after != null, read.size() > shown.size(), total, snapshot.cursor());
    }

    private static List<Referral> read(
            Snapshot snapshot,
            ReferralConditions conditions,
            ReferralSort sort,
            String slice,
            Map<String, Object> bounds,
            Actor actor) {
        return snapshot
                .sql()
                .sql(REFERRALS.formatted(sort.place(), ReferralConditions.STATUS, FROM + conditions.sql()) + slice)
                .params(parameters(snapshot, conditions, actor))
                .params(bounds)
                .query(String.class)
                .list()
                .stream()
                .map(row -> JsonRows.JSON.readValue(row, Referral.class))
                .toList();
    }

    private static Map<String, Object> parameters(Snapshot snapshot, ReferralConditions conditions, Actor actor) {
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        parameters.put("own", own(actor));
        parameters.put("now", snapshot.now().atOffset(ZoneOffset.UTC));
        return parameters;
    }
}
