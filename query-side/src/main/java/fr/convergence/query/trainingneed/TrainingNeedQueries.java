package fr.convergence.query.trainingneed;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.JsonRows;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.Snapshot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what is to be learned. The rows themselves say who may read them. */
@Component
final class TrainingNeedQueries {

    /** Of fewer, who asked might be guessed. */
    private static final int FEWEST_SHOWN = 5;

    private static final String DEMANDS = """
            with taught as (
              select topic, max(held_at) as held_at, max(day) filter (where held_at is not null) as taught_on
              from training cross join unnest(topics) as topic
              where department = :department and held_at is not null group by topic),
            planned as (
              select distinct on (topic) topic, day as planned_on, gathering_id
              from training cross join unnest(topics) as topic
              where department = :department and held_at is null and not cancelled and day >= :today
              order by topic, day, gathering_id),
            open as (
              select n.topic, n.profile, n.recorded_at > coalesce(t.held_at, '-infinity') as waits
              from need n left join taught t using (topic) where n.department = :department),
            counted as (
              select topic, count(*) filter (where waits) as waiting, count(*) as asked from open group by topic),
            profiled as (
              select topic, json_agg(json_build_object('profile', profile, 'count', count) order by count desc, profile) as profiles
              from (select topic, profile, count(*) from open where waits group by topic, profile) each group by topic)
            select to_json(demand) from (
              select topic, coalesce(waiting, 0) as waiting, coalesce(asked, 0) as asked,
                case when waiting >= :fewest then profiles else '[]' end as profiles,
                taught_on, planned_on, gathering_id
              from counted full join taught using (topic) full join planned using (topic) left join profiled using (topic)
              order by coalesce(waiting, 0) desc, coalesce(asked, 0) desc, topic) demand""";

    private final ReadModels readModels;
    private final Territory territory;

    TrainingNeedQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** What is asked for most first. */
    List<TrainingDemand> of(String department, Actor actor, @Nullable String consistentWith) {
        DepartmentCodes.refuseUnknown(territory, department);
        return readModels.read(
                TrainingNeedProjection.NAME, actor, consistentWith, snapshot -> demands(snapshot, department));
    }

    private static List<TrainingDemand> demands(Snapshot snapshot, String department) {
        return snapshot
                .sql()
                .sql(DEMANDS)
                .param("department", department)
                .param("today", LocalDate.ofInstant(snapshot.now(), LegalTime.of(department)))
                .param("fewest", FEWEST_SHOWN)
                .query(String.class)
                .list()
                .stream()
                .map(row -> JsonRows.JSON.readValue(row, TrainingDemand.class))
                .toList();
    }
}
