package fr.convergence.query.cartography;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities that pages spoke of last, a bounded number of them. */
final class Recent<S> {

    private final int most;
    private final Map<String, Seen<S>> entities = new LinkedHashMap<>(16, 0.75f, true);

    /** @param turn of the page that spoke of it last */
    private record Seen<S>(S state, long turn) {}

    Recent(int most) {
        this.most = most;
    }

    boolean has(String id) {
        return entities.containsKey(id);
    }

    @Nullable S get(String id) {
        Seen<S> seen = entities.get(id);
        return seen == null ? null : seen.state();
    }

    void put(String id, S state, long turn) {
        entities.put(id, new Seen<>(state, turn));
    }

    /** Forgets those that came longest ago and are too many, but none of this turn or a later one. */
    void trimBefore(long turn) {
        Iterator<Seen<S>> eldest = entities.values().iterator();
        while (entities.size() > most && eldest.hasNext()) {
            if (eldest.next().turn() >= turn) {
                return;
            }
            eldest.remove();
        }
    }

    void clear() {
        entities.clear();
    }
}
