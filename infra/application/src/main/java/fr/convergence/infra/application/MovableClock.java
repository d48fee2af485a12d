package fr.convergence.infra.application;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The application's clock: real, but while a simulation has it stand at one moment after another. Safe for concurrent use. */
public final class MovableClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant moment;

    /** @param real what it tells when nobody has it stand */
    public MovableClock(Clock real) {
        this.real = real;
    }

    /** Has it tell that moment until told otherwise. */
    public void standAt(Instant then) {
        moment = then;
    }

    /** Real time goes on. */
    public void goOn() {
        moment = null;
    }

    /** Whether it stands: time is then somebody's to move, and nothing is to be done just because real time passes. */
    public boolean stands() {
        return moment != null;
    }

    @Override
    public Instant instant() {
        Instant then = moment;
        return then == null ? real.instant() : then;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("whoever needs a day asks for it in a zone");
    }
}
