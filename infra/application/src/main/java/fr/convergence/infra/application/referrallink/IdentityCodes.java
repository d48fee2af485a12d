package fr.convergence.infra.application.referrallink;

import fr.convergence.infra.application.OwnSchema;
import fr.convergence.infra.application.link.Link;
import fr.convergence.infra.application.link.LinkTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The codes by which who holds a link shows that it is the structure: asked for on the page, told by the coordination on the telephone.
 * One a link at a time, good for a quarter of an hour and a few tries.
 */
final class IdentityCodes {

    static final Duration LIFETIME = Duration.ofMinutes(15);
    static final int TRIES = 5;
    private static final Duration KEPT = Duration.ofDays(1);

    /** Of the moment that is its parameter. */
    private static final String GOOD = "valid_until > ? and tries_left > 0 and not confirmed";

    private final JdbcClient sql;
    private final LinkTokens tokens;
    private final Clock clock;

    private IdentityCodes(DataSource database, LinkTokens tokens, Clock clock) {
        this.sql = JdbcClient.create(database);
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Creates its table when it is not there. */
    static IdentityCodes in(DataSource database, LinkTokens tokens, Clock clock) {
        OwnSchema.migrate(database, "link_code");
        return new IdentityCodes(database, tokens, clock);
    }

    /** A code that a structure waits for. */
    record ToTell(UUID id, String structureId, String digits, Instant validUntil) {}

    /** Has a code told, in the place of the one before; the same again changes nothing. */
    void issue(UUID code, Link link, String department) {
        Instant now = clock.instant();
        sql.sql("delete from link_code.code where valid_until < ?")
                .param(utc(now.minus(KEPT)))
                .update();
        sql.sql("""
                        with fresh as (
                            insert into link_code.code (id, link_id, structure_id, department, issued_at, valid_until, tries_left)
                            values (?, ?::uuid, ?::uuid, ?, ?, ?, ?) on conflict do nothing returning id, link_id)
                        update link_code.code before set tries_left = 0
                        from fresh where before.link_id = fresh.link_id and before.id <> fresh.id""")
                .param(code)
                .param(link.id())
                .param(link.structureId())
                .param(department)
                .param(utc(now))
                .param(utc(now.plus(LIFETIME)))
                .param(TRIES)
                .update();
    }

    /** Whether a code of the link can be tried. */
    boolean waits(Link link) {
        return sql.sql("select exists (select from link_code.code where link_id = ?::uuid and " + GOOD + ")")
                .param(link.id())
                .param(utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Tries digits, which counts whether they are right or not; the code they are of, if they are. */
    Optional<UUID> tried(Link link, String digits) {
        return sql.sql("update link_code.code set tries_left = tries_left - 1 where link_id = ?::uuid and " + GOOD
                        + " returning id")
                .param(link.id())
                .param(utc(clock.instant()))
                .query(UUID.class)
                .optional()
                .filter(code -> isSame(tokens.digits(code), digits));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** It was right, and serves no more. */
    void confirmed(UUID code) {
        sql.sql("update link_code.code set confirmed = true where id = ?")
                .param(code)
                .update();
    }

    /** What the coordination of a department has to tell, the one that waits longest first. */
    List<ToTell> toTell(String department) {
        return sql.sql("select id, structure_id, valid_until from link_code.code where department = ? and " + GOOD
                        + " order by issued_at, id")
                .param(department)
                .param(utc(clock.instant()))
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new ToTell(
                            id,
                            row.getString("structure_id"),
                            tokens.digits(id),
                            row.getObject("valid_until", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
