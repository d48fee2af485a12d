package fr.convergence.query.trainingneed;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringDeadlinePassed;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringHeld;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.gathering.TrainingNeedEvent;
import fr.convergence.kernel.gathering.TrainingNeedEvent.TrainingNeedExpressed;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Keeps what is to be learned, and the gatherings at which it is taught; the same event again changes nothing. */
@Component
public final class TrainingNeedProjection implements Projection {

    static final String NAME = "training_need";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return TrainingNeedEvent.class.isAssignableFrom(type) || GatheringPlanEvent.class.isAssignableFrom(type);
    }

    /** Other families neither teach nor ask for it. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
        for (StoredEvent stored : page) {
            switch (stored.event()) {
                case TrainingNeedExpressed it -> express(sql, it, stored.recordedAt());
                case GatheringPlanEvent it -> teach(sql, it, stored.recordedAt());
                default -> {}
            }
        }
    }

    private static void express(JdbcClient sql, TrainingNeedExpressed event, Instant at) {
        sql.sql("insert into need values (?::uuid, array['department=' || ?], ?, ?, ?, ?) on conflict do nothing")
                .params(
                        event.needId(),
                        event.department(),
                        event.department(),
                        event.profile().name(),
                        event.topic().name(),
                        Timestamp.from(at))
                .update();
    }

    private static void teach(JdbcClient sql, GatheringPlanEvent event, Instant at) {
        switch (event) {
            case GatheringPlanned it ->
                sql.sql(
                                "insert into training values (?::uuid, array['department=' || ?], ?, ?, ?) on conflict do nothing")
                        .params(
                                it.gatheringId(),
                                it.department(),
                                it.department(),
                                it.day(),
                                names(it.trainingTopics()))
                        .update();
            case GatheringAmended it -> change(sql, it, "topics", names(it.trainingTopics()));
            case GatheringMoved it -> change(sql, it, "day", it.day());
            case GatheringCancelled it -> change(sql, it, "cancelled", true);
            case GatheringHeld it -> change(sql, it, "held_at", Timestamp.from(at));
            case GatheringDeadlinePassed _ -> {}
        }
    }

    private static void change(JdbcClient sql, GatheringPlanEvent event, String column, Object value) {
        sql.sql("update training set %s = ? where gathering_id = ?::uuid".formatted(column))
                .params(value, event.gatheringId())
                .update();
    }

    private static String[] names(List<TrainingTopic> topics) {
        return topics.stream().map(TrainingTopic::name).toArray(String[]::new);
    }
}
