package fr.convergence.infra.application.outsidecalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When something begins, as a calendar tells it. An hour that the clock skips is told with the offset from before, one that it shows
 * twice is the first (RFC 5545, 3.3.5).
 *
 * @param wholeDay whether it is a day, and no hour of it
 */
record Moment(LocalDateTime wall, ZoneId zone, boolean wholeDay) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /**
     * A DATE or a DATE-TIME.
     *
     * @param zone of what does not say its own
     * @throws java.time.DateTimeException when it is none
     */
    static Moment of(String text, ZoneId zone) {
        if (text.indexOf('T') < 0) {
            return new Moment(
                    LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay(), zone, true);
        }
        return text.endsWith("Z")
                ? new Moment(LocalDateTime.parse(text.substring(0, text.length() - 1), TIME), ZoneOffset.UTC, false)
                : new Moment(LocalDateTime.parse(text, TIME), zone, false);
    }

    Moment at(LocalDateTime other) {
        return new Moment(other, zone, wholeDay);
    }

    Instant instant() {
        return wall.atZone(zone).toInstant();
    }
}
