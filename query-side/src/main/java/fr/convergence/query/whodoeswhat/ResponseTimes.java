package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Doors;
import fr.convergence.query.ReadModels;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks how long structures take to answer; of few answers nothing is told. */
@Component
final class ResponseTimes {

    private static final Duration LOOKED_BACK = Duration.ofDays(180);
    private static final int FEWEST = 5;

    private static final String MEDIANS = """
            select m.structure, count(*) as answers,
                   percentile_cont(0.5) within group (order by extract(epoch from r.answered_at - r.sent_at)) as seconds
            from unnest(cast(:members as uuid[]), cast(:structures as uuid[])) as m(member, structure)
                 join response r on r.receiver_id = m.member and r.answered_at > :since
            group by m.structure having count(*) >= :fewest""";

    private final ReadModels readModels;

    ResponseTimes(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** Half of the answers came as soon, half later. */
    record Median(int answers, Duration time) {}

    /** By the structure's own identifier; those it stands for answered for it. */
    Map<String, Median> of(List<Doors.Structure> structures, Actor actor) {
        List<String> members = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        structures.forEach(structure -> structure.ids().forEach(member -> {
            members.add(member);
            theirs.add(structure.id());
        }));
        Map<String, Median> medians = new HashMap<>();
        readModels.read(ResponseTimesProjection.NAME, actor, null, snapshot -> {
            snapshot.sql()
                    .sql(MEDIANS)
                    .param("members", members.toArray(String[]::new))
                    .param("structures", theirs.toArray(String[]::new))
                    .param("since", snapshot.now().minus(LOOKED_BACK).atOffset(ZoneOffset.UTC))
                    .param("fewest", FEWEST)
                    .query(row -> {
                        medians.put(
                                row.getString("structure"),
                                new Median(
                                        row.getInt("answers"),
                                        Duration.ofSeconds(Math.round(row.getDouble("seconds")))));
                    });
            return medians;
        });
        return medians;
    }
}
