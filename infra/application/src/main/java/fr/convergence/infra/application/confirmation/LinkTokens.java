package fr.convergence.infra.application.confirmation;

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
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/**
 * Makes and reads what opens a link, and what shows that a form came from the page of that link. Signed (HMAC-SHA256), so that
 * nothing needs to be kept; whether a link was revoked is the campaign's to say.
 */
@Component
class LinkTokens {

    /** How long a form may stay open before it is to be shown again. */
    static final Duration FORM_LIFETIME = Duration.ofHours(24);

    private static final int SIGNATURE = 32;
    private static final int LINK = 3 * 16 + Integer.BYTES;
    private static final int FORM = 16 + Long.BYTES;

    private final LinkKey key;
    private final Clock clock;

    LinkTokens(LinkKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String of(Link link) {
        ByteBuffer content = ByteBuffer.allocate(LINK);
        put(content, link.id());
        put(content, link.campaignId());
        put(content, link.structureId());
        content.putInt((int) link.until().toEpochDay());
        return encode(content.array(), "link");
    }

    /** The link; empty when the token was not made here, was changed, or has expired. */
    Optional<Link> read(String token) {
        return decode(token, LINK, "link")
                .map(content ->
                        new Link(uuid(content), uuid(content), uuid(content), LocalDate.ofEpochDay(content.getInt())))
                .filter(link -> !FrenchDay.at(clock.instant()).isAfter(link.until()));
    }

    /** Belongs into the form of a link's page; its identifier counts for one answer. */
    String form(Link link, UUID answer) {
        ByteBuffer content = ByteBuffer.allocate(FORM);
        put(content, answer.toString());
        content.putLong(clock.instant().getEpochSecond());
        return encode(content.array(), purpose(link));
    }

    /** The identifier of the answer; empty when the form was not that of the link, or is too old. */
    Optional<UUID> readForm(Link link, String token) {
        return decode(token, FORM, purpose(link)).flatMap(content -> {
            UUID answer = UUID.fromString(uuid(content));
            Instant shown = Instant.ofEpochSecond(content.getLong());
            return shown.plus(FORM_LIFETIME).isBefore(clock.instant()) ? Optional.empty() : Optional.of(answer);
        });
    }

    private static String purpose(Link link) {
        return "form/" + link.id();
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
