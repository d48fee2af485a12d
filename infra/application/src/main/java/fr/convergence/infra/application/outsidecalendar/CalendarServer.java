package fr.convergence.infra.application.outsidecalendar;

import fr.convergence.infra.application.egress.Egress;
import fr.convergence.infra.application.egress.Egress.Answer;
import fr.convergence.infra.application.egress.EgressRefused;
import fr.convergence.infra.application.outsidecalendar.Reading.Failed;
import fr.convergence.infra.application.outsidecalendar.Reading.Unchanged;
import fr.convergence.infra.application.outsidecalendar.Reading.Whole;
import fr.convergence.kernel.agenda.Span;
import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.query.OutsideReading;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks the server of a calendar for it. */
final class CalendarServer {

    /** How far what is read is told: half a year, and a day that has begun. */
    static final Duration AHEAD = Duration.ofDays(190);

    static final Duration BEHIND = Duration.ofDays(1);

    /** A server that says nothing has changed is not believed for longer, for what recurs goes on meanwhile. */
    static final Duration BELIEVED = Duration.ofHours(12);

    private final Egress egress;
    private final OutsideCalendarSettings settings;

    CalendarServer(Egress egress, OutsideCalendarSettings settings) {
        this.egress = egress;
        this.settings = settings;
    }

    Reading read(Claimed calendar, String address, Instant now) {
        try {
            Answer answer =
                    egress.get(new URI(address), headers(calendar, now), settings.patience(), settings.octets());
            return switch (answer.status()) {
                case 200 -> taken(calendar, answer, now);
                case 304 -> new Unchanged();
                case 404, 410 -> new Failed(OutsideReading.NOT_FOUND);
                case 401, 403, 407 -> new Failed(OutsideReading.NOT_ALLOWED);
                case 429, 503 -> new Failed(OutsideReading.ASKED_TO_WAIT, answer.retryAfter(now));
                default ->
                    new Failed(answer.status() / 100 == 3 ? OutsideReading.REDIRECTED : OutsideReading.SERVER_FAULT);
            };
        } catch (EgressRefused refused) {
            return new Failed(
                    switch (refused.reason()) {
                        case FORBIDDEN -> OutsideReading.FORBIDDEN_ADDRESS;
                        case TOO_SLOW -> OutsideReading.TOO_SLOW;
                        case TOO_LARGE -> OutsideReading.TOO_LARGE;
                    });
        } catch (IOException away) {
            return new Failed(OutsideReading.UNREACHABLE);
        } catch (URISyntaxException none) {
            return new Failed(OutsideReading.NOT_FOUND);
        }
    }

    private static Map<String, String> headers(Claimed calendar, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "text/calendar, */*;q=0.1");
        if (calendar.wholeAt() != null && now.isBefore(calendar.wholeAt().plus(BELIEVED))) {
            if (calendar.etag() != null) {
                headers.put("If-None-Match", calendar.etag());
            }
            if (calendar.lastModified() != null) {
                headers.put("If-Modified-Since", calendar.lastModified());
            }
        }
        return headers;
    }

    private static Reading taken(Claimed calendar, Answer answer, Instant now) {
        try {
            return new Whole(
                    BusyText.read(
                            answer.body(),
                            LegalTime.of(calendar.department()),
                            new Span(now.minus(BEHIND), now.plus(AHEAD))),
                    answer.header("ETag").orElse(null),
                    answer.header("Last-Modified").orElse(null));
        } catch (NotRead refused) {
            return new Failed(
                    switch (refused.why()) {
                        case NOT_A_CALENDAR -> OutsideReading.NOT_A_CALENDAR;
                        case TOO_MUCH -> OutsideReading.TOO_LARGE;
                    });
        }
    }
}
