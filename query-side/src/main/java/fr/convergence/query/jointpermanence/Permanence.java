package fr.convergence.query.jointpermanence;

import fr.convergence.kernel.agenda.Recurrence;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.query.KnownPermanence;
import fr.convergence.query.Page;
import fr.convergence.query.PermanenceHolder;
import fr.convergence.query.PermanencePause;
import fr.convergence.query.PermanenceTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A permanence as the read model shows it at a moment.
 *
 * @param now the moment
 */
record Permanence(String id, String sortName, KnownPermanence known, Instant now) {

    /** How far back a regularity looks unless told otherwise. */
    private static final int MONTHS = 3;

    public String title() {
        return known.title();
    }

    public String department() {
        return known.department();
    }

    public PermanenceFormat format() {
        return known.format();
    }

    public String proposerId() {
        return known.proposerId();
    }

    public PermanenceAccess access() {
        return terms().access();
    }

    public String placeId() {
        return terms().placeId();
    }

    public int capacity() {
        return terms().capacity();
    }

    public @Nullable Integer slotMinutes() {
        return terms().slotMinutes();
    }

    public String recurrence() {
        Recurrence recurrence = terms().recurrence(department());
        return RecurrenceInFrench.of(recurrence);
    }

    public List<PermanenceHolder> holders() {
        return known.holders();
    }

    public List<PermanencePause> pauses() {
        return known.pauses();
    }

    public @Nullable LocalDate lastDay() {
        return known.lastDay().orElse(null);
    }

    public @Nullable LocalDate runningSince() {
        return known.runningSince().orElse(null);
    }

    public PermanenceStatus status() {
        if (known.isAbandoned()) {
            return PermanenceStatus.ABANDONED;
        }
        if (known.runningSince().isEmpty()) {
            return PermanenceStatus.PROPOSED;
        }
        boolean paused = known.pauses().stream().anyMatch(pause -> pause.covers(today()));
        if (paused) {
            return PermanenceStatus.SUSPENDED;
        }
        return known.promised(today(), LocalDate.MAX).isEmpty() ? PermanenceStatus.ENDED : PermanenceStatus.RUNNING;
    }

    /** Those that end after the moment, cancelled ones too, in order. */
    List<PermanenceSession> nextSessions(int most) {
        return known.promised(today(), LocalDate.MAX).stream()
                .filter(session -> session.end().isAfter(now))
                .limit(most)
                .map(session -> PermanenceSession.of(known, session, zone()))
                .toList();
    }

    /** Those that ended by the moment, the latest first. */
    List<PermanenceSession> pastSessions(int most) {
        LocalDate since = known.runningSince().orElse(LocalDate.MAX);
        return known.promised(since, today()).reversed().stream()
                .filter(session -> !session.end().isAfter(now))
                .limit(most)
                .map(session -> PermanenceSession.of(known, session, zone()))
                .toList();
    }

    /** Of each who agreed, over the days until yesterday. */
    List<Regularity> regularity(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate yesterday = today().minusDays(1);
        LocalDate last = to == null || to.isAfter(yesterday) ? yesterday : to;
        LocalDate first = from == null ? last.minusMonths(MONTHS).plusDays(1) : from;
        return known.holders().stream()
                .filter(holder -> holder.stage() == PermanenceHolder.Stage.AGREED
                        || holder.stage() == PermanenceHolder.Stage.LEFT)
                .map(holder -> Regularity.of(known, holder, first, last))
                .toList();
    }

    Page.Cursor cursor() {
        return new Page.Cursor(sortName, id);
    }

    private PermanenceTerms terms() {
        return known.termsOn(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone());
    }

    private ZoneId zone() {
        return LegalTime.of(department());
    }
}
