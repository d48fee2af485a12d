package fr.convergence.infra.eventstore.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.convergence.infra.eventstore.RecordedEvent;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the tree hashes of an event: all that was recorded, as texts in UTF-8, each after its length in bytes (four bytes,
 * the highest first). In this order: {@value #FORM}, position, id in lower case, type, version, recorded at in microseconds
 * since 1970, the number of tags, each tag in the order of their bytes (nulls last), metadata, payload; numbers are decimal. What is
 * null, which the store records for nobody, has the length -1.
 */
public final class EventLeaf {

    private static final String FORM = "event 1";
    private static final BigInteger MICROS = BigInteger.valueOf(1_000_000);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);

    private EventLeaf() {}

    /** The hash of an event's leaf. */
    public static Hash hash(RecordedEvent event) {
        return Hash.leaf(content(event));
    }

    /** The leaf itself. */
    public static byte[] content(RecordedEvent event) {
        EventLeaf leaf = new EventLeaf();
        leaf.text(FORM);
        leaf.text(Long.toString(event.position()));
        leaf.text(String.valueOf(event.id()));
        leaf.text(event.type());
        leaf.text(Integer.toString(event.version()));
        leaf.text(micros(event.recordedAt()));
        leaf.tags(event.tags());
        leaf.text(event.metadata());
        leaf.text(event.payload());
        return leaf.bytes.toByteArray();
    }

    /** Microseconds since 1970; what PostgreSQL calls infinity has too many for a long. */
    public static String micros(Instant instant) {
        return BigInteger.valueOf(instant.getEpochSecond())
                .multiply(MICROS)
                .add(BigInteger.valueOf(instant.getNano() / 1_000))
                .toString();
    }

    private void tags(List<String> tags) {
        text(Integer.toString(tags.size()));
        tags.stream()
                .filter(Objects::nonNull)
                .map(tag -> tag.getBytes(UTF_8))
                .sorted(Arrays::compareUnsigned)
                .forEach(this::field);
        tags.stream().filter(Objects::isNull).forEach(_ -> field(null));
    }

    private void text(@Nullable String text) {
        field(text == null ? null : text.getBytes(UTF_8));
    }

    private void field(byte @Nullable [] field) {
        int length = field == null ? -1 : field.length;
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes.write(length >>> shift);
        }
        if (field != null) {
            bytes.writeBytes(field);
        }
    }
}
