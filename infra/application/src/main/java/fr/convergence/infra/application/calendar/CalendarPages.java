package fr.convergence.infra.application.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.convergence.infra.application.link.DeadLink;
import fr.convergence.infra.application.link.LinkTokens;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.query.CalendarEntries;
import fr.convergence.query.CalendarEntry;
import fr.convergence.query.CalendarFeeds;
import fr.convergence.query.PlaceCards;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.StructureCards;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What the addresses of feeds open: without account, cookie or session. An address that does not open never says why, and is never
 * written to the log.
 */
@Controller
class CalendarPages {

    static final String PATH = "/calendars/";
    static final String EXTENSION = ".ics";

    private static final Logger log = LoggerFactory.getLogger(CalendarPages.class);
    private static final MediaType TYPE = new MediaType("text", "calendar", UTF_8);
    private static final int DAYS_BEFORE = 90;
    private static final int DAYS_AFTER = 366;

    /** How many are written at the same time: that of a large department takes some tens of megabytes meanwhile. */
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LinkTokens tokens;
    private final CalendarFeeds feeds;
    private final CalendarEntries entries;
    private final StructureCards structures;
    private final PlaceCards places;
    private final LastUses uses;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    CalendarPages(
            LinkTokens tokens,
            CalendarFeeds feeds,
            CalendarEntries entries,
            StructureCards structures,
            PlaceCards places,
            LastUses uses,
            Clock clock) {
        this.tokens = tokens;
        this.feeds = feeds;
        this.entries = entries;
        this.structures = structures;
        this.places = places;
        this.uses = uses;
        this.clock = clock;
    }

    @GetMapping(PATH + "{token}" + EXTENSION)
    ResponseEntity<?> calendar(@PathVariable String token) {
        String feed = tokens.readFeed(token).orElse(null);
        Optional<CalendarEntries.Of> agenda = feed == null ? Optional.empty() : feeds.open(feed);
        if (feed == null || agenda.isEmpty()) {
            return DeadLink.gone();
        }
        if (!entered()) {
            return DeadLink.later();
        }
        try {
            ResponseEntity<byte[]> answer = answer(agenda.get());
            uses.used(feed, FrenchDay.at(clock.instant()));
            return answer;
        } finally {
            room.release();
        }
    }

    /** Programs ask at the full hour: who comes while others are served waits a little. */
    private boolean entered() {
        try {
            return room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ResponseEntity<byte[]> answer(CalendarEntries.Of agenda) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, LegalTime.of(agenda.department()));
        List<CalendarEntry> found = entries.of(agenda, today.minusDays(DAYS_BEFORE), today.plusDays(DAYS_AFTER));
        byte[] text = new CalendarText(agenda, CalendarNames.in(agenda, found, structures, places)).of(found);
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(mark(text))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("agenda-" + agenda.department() + EXTENSION)
                                .build()
                                .toString())
                .body(text);
    }

    /** The same as long as the text is the same, octet by octet. */
    private static String mark(byte[] text) {
        try {
            return "\""
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text)) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @ExceptionHandler
    ResponseEntity<String> later(NotReadable met) {
        log.warn("A calendar cannot be read now: {}", met.code());
        return DeadLink.later();
    }
}
