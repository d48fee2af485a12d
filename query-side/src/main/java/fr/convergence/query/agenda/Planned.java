package fr.convergence.query.agenda;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.query.KnownGathering;
import fr.convergence.query.KnownPermanence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What entries come from: a permanence, an immersion or a gathering; its fields are the columns of {@code planned}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class Planned {

    String id = "";
    long takenIn;

    @Nullable KnownPermanence permanence;

    @Nullable PlannedImmersion immersion;

    @Nullable KnownGathering gathering;

    /** Entries that hold after the last event. */
    @JsonIgnore
    final Map<Entry.Key, EntryRow> now = new HashMap<>();

    /** Entries that began or ceased to hold in this page. */
    @JsonIgnore
    final List<EntryRow> changed = new ArrayList<>();

    static Planned unknown(String id) {
        Planned planned = new Planned();
        planned.id = id;
        return planned;
    }

    /** What it already includes changes nothing. */
    void take(StoredEvent stored) {
        if (stored.position() <= takenIn) {
            return;
        }
        takenIn = stored.position();
        if (stored.event() instanceof JointPermanenceEvent event) {
            KnownPermanence known = permanence == null ? new KnownPermanence() : permanence;
            permanence = known;
            known.take(event, stored.recordedAt());
            become(PlannedSessions.of(id, known));
        } else if (stored.event() instanceof CrossImmersionEvent event) {
            PlannedImmersion known = immersion == null ? new PlannedImmersion() : immersion;
            immersion = known;
            known.take(event);
            become(known.entries(id));
        } else if (stored.event() instanceof GatheringEvent event) {
            KnownGathering known = gathering == null ? new KnownGathering() : gathering;
            gathering = known;
            known.take(event, stored.recordedAt());
            become(List.of(PlannedGathering.of(id, known)));
        }
    }

    private void become(List<Entry> entries) {
        Map<Entry.Key, Entry> then = new HashMap<>();
        entries.forEach(entry -> then.put(entry.key(), entry));
        for (EntryRow row : List.copyOf(now.values())) {
            if (!row.entry().equals(then.get(row.entry().key()))) {
                now.remove(row.entry().key());
                changed.remove(row);
                changed.add(row.until(takenIn));
            }
        }
        for (Entry entry : entries) {
            now.computeIfAbsent(entry.key(), _ -> {
                EntryRow row = EntryRow.from(takenIn, entry);
                changed.add(row);
                return row;
            });
        }
    }
}
