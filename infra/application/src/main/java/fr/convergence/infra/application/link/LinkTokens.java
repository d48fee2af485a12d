package fr.convergence.infra.application.link;

import fr.convergence.kernel.FrenchDay;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/**
 * Makes and reads what opens a link, and what shows that a form came from the page of that link. Signed (HMAC-SHA256), so that
 * nothing needs to be kept; whether a link was revoked is told by the events.
 */
@Component
public final class LinkTokens {

    /** How long a form may stay open before it is to be shown again. */
    private static final Duration FORM_LIFETIME = Duration.ofHours(24);

    /** How long a browser that told the code is shown who the person is. */
    public static final Duration KNOWN_LIFETIME = Duration.ofMinutes(30);

    private static final int SIGNATURE = 32;
    private static final int LINK = 3 * 16 + Integer.BYTES;
    private static final int FEED = 16;
    private static final String FEED_PURPOSE = "calendar-feed";
    private static final int STAMP = 16 + Long.BYTES;

    private final LinkKey key;
    private final Clock clock;

    LinkTokens(LinkKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** What opens a link. */
    public String of(Link link) {
        ByteBuffer content = ByteBuffer.allocate(LINK);
        put(content, link.id());
        put(content, link.subjectId());
        put(content, link.structureId());
        content.putInt((int) link.until().toEpochDay());
        return encode(content.array(), link.kind().purpose());
    }

    /** The link; empty when the token was not made here, or for another kind, was changed, or has expired. */
    public Optional<Link> read(Link.Kind kind, String token) {
        return decode(token, LINK, kind.purpose())
                .map(content -> new Link(
                        kind, uuid(content), uuid(content), uuid(content), LocalDate.ofEpochDay(content.getInt())))
                .filter(link -> !FrenchDay.at(clock.instant()).isAfter(link.until()));
    }

    /** What opens a calendar feed, for as long as it is not revoked. */
    public String ofFeed(String feedId) {
        ByteBuffer content = ByteBuffer.allocate(FEED);
        put(content, feedId);
        return encode(content.array(), FEED_PURPOSE);
    }

    /** The feed; empty when the token was not made here, or for something else, or was changed. */
    public Optional<String> readFeed(String token) {
        return decode(token, FEED, FEED_PURPOSE).map(LinkTokens::uuid);
    }

    /** Belongs into the form of a link's page; its identifier counts for one answer. */
    public String form(Link link, UUID answer) {
        return stamp("form/", link, answer);
    }

    /** The identifier of the answer; empty when the form was not that of the link, or is too old. */
    public Optional<UUID> readForm(Link link, String token) {
        return readStamp("form/", link, token, FORM_LIFETIME);
    }

    /** Belongs into the browser that told the code of a link. */
    public String known(Link link, UUID code) {
        return stamp("known/", link, code);
    }

    /** Whether the code of the link was told in that browser, not long ago. */
    public boolean isKnown(Link link, String token) {
        return readStamp("known/", link, token, KNOWN_LIFETIME).isPresent();
    }

    /** The six digits that go with an identifier: whoever lacks the key cannot tell them, as in RFC 4226 (5.3). */
    public String digits(UUID code) {
        ByteBuffer content = ByteBuffer.allocate(16);
        put(content, code.toString());
        ByteBuffer signature = ByteBuffer.wrap(sign(content.array(), "code"));
        int place = signature.get(SIGNATURE - 1) & 0xf;
        return String.format(Locale.ROOT, "%06d", (signature.getInt(place) & 0x7fffffff) % 1_000_000);
    }

    private String stamp(String purpose, Link link, UUID id) {
        ByteBuffer content = ByteBuffer.allocate(STAMP);
        put(content, id.toString());
        content.putLong(clock.instant().getEpochSecond());
        return encode(content.array(), purpose + link.id());
    }

    private Optional<UUID> readStamp(String purpose, Link link, String token, Duration lifetime) {
        return decode(token, STAMP, purpose + link.id()).flatMap(content -> {
            UUID id = UUID.fromString(uuid(content));
            Instant made = Instant.ofEpochSecond(content.getLong());
            return made.plus(lifetime).isBefore(clock.instant()) ? Optional.empty() : Optional.of(id);
        });
    }

    private String encode(byte[] content, String purpose) {
        byte[] token = Arrays.copyOf(content, content.length + SIGNATURE);
        System.arraycopy(sign(content, purpose), 0, token, content.length, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private Optional<ByteBuffer> decode(String token, int length, String purpose) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
        if (bytes.length != length + SIGNATURE) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, length);
        byte[] signature = Arrays.copyOfRange(bytes, length, bytes.length);
        return MessageDigest.isEqual(signature, sign(content, purpose))
                ? Optional.of(ByteBuffer.wrap(content))
                : Optional.empty();
    }

    private byte[] sign(byte[] content, String purpose) {
        try {
            Mac mac = Mac.getInstance(LinkKey.ALGORITHM);
            mac.init(key.get());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + LinkKey.ALGORITHM, missing);
        }
    }

    private static void put(ByteBuffer content, String uuid) {
        UUID id = UUID.fromString(uuid);
        content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static String uuid(ByteBuffer content) {
        return new UUID(content.getLong(), content.getLong()).toString();
    }
}
