package fr.convergence.query.cartography;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.OperatorReferentEvent;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Folds the pages of one build, each upon the one before, if possible while that one is still being written. Nothing is
 * written that was not folded upon the very page that the tables have taken in last.
 */
final class Folding {

    private final Rows rows;
    private final Memory memory;
    private final Lock remembering = new ReentrantLock();
    private final Map<Long, Folded> ahead = new ConcurrentHashMap<>();

    /**
     * A page that only has to be written.
     *
     * @param upon the page it was folded upon
     * @param page its own name
     */
    private record Folded(List<StoredEvent> events, UUID upon, UUID page, Writing rows) {}

    Folding(Rows rows) {
        this(rows, new Memory(rows));
    }

    Folding(Rows rows, Memory memory) {
        this.rows = rows;
        this.memory = memory;
    }

    /** Folds a page before its turn; see {@link fr.convergence.kernel.Projection#expect}. */
    void expect(List<StoredEvent> events, Connection reader) throws SQLException {
        long first = events.getFirst().position();
        remembering.lock();
        try {
            LastPage last = LastPage.look(reader);
            if (!memory.isRightBefore(first)) {
                memory.startUpon(last.before());
            }
            if (ahead.size() > 1) {
                ahead.clear(); // expected, and never handed over
            }
            ahead.put(first, fold(events, last.page(), reader));
        } finally {
            remembering.unlock();
        }
    }

    /** Writes a page, folded before or not, in its transaction. */
    void write(List<StoredEvent> events, Connection transaction) throws SQLException {
        Folded expected = expected(events);
        LastPage last = LastPage.becomes(expected == null ? null : expected.page(), transaction);
        if (expected == null) {
            foldedUpon(last.before(), events, last.page(), transaction).rows().into(transaction);
        } else if (last.before().equals(expected.upon())) {
            expected.rows().into(transaction);
        } else { // under another name, for what was folded upon the expected page is not true upon this one
            UUID other = LastPage.becomes(null, transaction).page();
            foldedUpon(last.before(), events, other, transaction).rows().into(transaction);
        }
    }

    private @Nullable Folded expected(List<StoredEvent> events) {
        Folded folded = ahead.remove(events.getFirst().position());
        return folded != null && folded.events() == events ? folded : null;
    }

    private Folded foldedUpon(UUID last, List<StoredEvent> events, UUID page, Connection transaction)
            throws SQLException {
        remembering.lock();
        try {
            if (!memory.isUpon(last)) {
                memory.startUpon(last);
            }
            return fold(events, page, transaction);
        } finally {
            remembering.unlock();
        }
    }

    private Folded fold(List<StoredEvent> events, UUID page, Connection reader) throws SQLException {
        UUID upon = memory.begin();
        memory.recall(events, reader);
        Changes changes = new Changes(rows);
        events.forEach(stored -> take(stored, changes));
        memory.took(page, events.getLast().position());
        return new Folded(events, upon, page, changes.writing());
    }

    private void take(StoredEvent stored, Changes changes) {
        switch (stored.event()) {
            case StructureEvent event -> {
                become(memory.structure(event.structureId()).known().after(event, day(stored)), stored, changes);
                KnownStructure shownBy = shownBy(event, stored);
                if (shownBy != null) {
                    become(shownBy, stored, changes);
                }
            }
            case PlaceEvent event -> {
                ShownPlace before = memory.place(event.placeId());
                ShownPlace after = before.became(before.known().after(event), rows);
                changes.of(stored.position(), before, after);
                memory.keep(after);
            }
            case PartnershipEvent event ->
                become(
                        KnownPartnership.unknown(event.partnershipId()),
                        it -> it.after(event, day(stored)),
                        stored,
                        changes);
            case HabilitationEvent event ->
                become(
                        KnownHabilitation.unknown(event.habilitationId()),
                        it -> it.after(event, day(stored)),
                        stored,
                        changes);
            case PostEvent event ->
                become(KnownPost.unknown(event.postId()), it -> it.after(event, day(stored)), stored, changes);
            case OfferModelEvent event ->
                become(KnownOfferModel.unknown(event.modelId()), it -> it.after(event, day(stored)), stored, changes);
            case OperatorReferentEvent event ->
                become(KnownReferent.unknown(event.referentId()), it -> it.after(event, day(stored)), stored, changes);
            default -> {} // other families do not speak of the cartography
        }
    }

    /** @param unknown what it is before anything is known of it */
    private <K extends KnownEntry> void become(
            K unknown, UnaryOperator<K> change, StoredEvent stored, Changes changes) {
        ShownEntry before = memory.entry(unknown);
        @SuppressWarnings("unchecked") // of the class of what it was when it was unknown
        K known = (K) unknown.getClass().cast(before.known());
        ShownEntry after = before.became(change.apply(known), rows);
        changes.of(stored.position(), before, after);
        memory.keep(after);
    }

    private void become(KnownStructure known, StoredEvent stored, Changes changes) {
        ShownStructure before = memory.structure(known.id());
        ShownStructure after = before.became(memory.united(known), rows);
        changes.of(stored.position(), before, after);
        memory.keep(after);
    }

    /** The structure that stands for the one an event is about, or no longer does; null when none stood or stands for it. */
    private @Nullable KnownStructure shownBy(StructureEvent event, StoredEvent stored) {
        return switch (event) {
            case StructureMerged it -> {
                KnownStructure survivor = memory.structure(it.survivorId()).known();
                yield survivor.with(survivor.merging()
                        .with(new Merging.Other(
                                it.structureId(),
                                stored.recordedAt(),
                                stored.by().role(),
                                it.reasons())));
            }
            case StructureMergeUndone it -> {
                KnownStructure survivor = memory.structure(it.survivorId()).known();
                yield survivor.with(survivor.merging().without(it.structureId()));
            }
            default -> {
                String into =
                        memory.structure(event.structureId()).known().merging().into();
                yield into == null ? null : memory.structure(into).known();
            }
        };
    }

    private static LocalDate day(StoredEvent stored) {
        return FrenchDay.at(stored.recordedAt());
    }
}
