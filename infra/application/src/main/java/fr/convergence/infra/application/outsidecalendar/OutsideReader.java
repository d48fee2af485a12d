package fr.convergence.infra.application.outsidecalendar;

import fr.convergence.infra.application.egress.Turns;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the calendars that are due, some at once, so that a slow server holds up few; each on one node. One that cannot be read is
 * tried again after 1, 2, 4… times the pause between readings, at most six hours, or when its server says. Nothing of a calendar or of
 * its address is ever written to the log.
 */
final class OutsideReader {

    private static final Logger log = LoggerFactory.getLogger(OutsideReader.class);

    static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private static final int AT_ONCE = 8;

    private final ReadingRows rows;
    private final SealedAddresses addresses;
    private final CalendarServer server;
    private final OutsideCalendarSettings settings;
    private final Clock clock;

    OutsideReader(
            ReadingRows rows,
            SealedAddresses addresses,
            CalendarServer server,
            OutsideCalendarSettings settings,
            Clock clock) {
        this.rows = rows;
        this.addresses = addresses;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** Reads all that are due, but for those that another node reads. */
    void look() throws InterruptedException {
        Turns.take(
                () -> rows.claim(clock.instant(), AT_ONCE),
                this::read,
                // Its lease runs out, and it is read then.
                fault -> log.warn("A calendar kept elsewhere was not read", fault));
    }

    private void read(Claimed calendar) throws IOException {
        Optional<String> address = addresses.find(calendar.addressId());
        if (address.isEmpty()) {
            // It was just disconnected, or is read elsewhere from now on, which the follower takes in next.
            return;
        }
        Reading reading = server.read(calendar, address.get(), clock.instant());
        Instant now = clock.instant();
        rows.settle(calendar, reading, now, now.plus(pause(calendar, reading)));
    }

    private Duration pause(Claimed calendar, Reading reading) {
        if (!(reading instanceof Reading.Failed failed)) {
            return settings.every();
        }
        log.info("The calendar {} kept elsewhere was not read: {}", calendar.id(), failed.why());
        Duration grown = settings.every().multipliedBy(1L << Math.min(calendar.failures(), 10));
        Duration pause = grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
        return failed.pause().compareTo(pause) > 0 ? failed.pause() : pause;
    }
}
