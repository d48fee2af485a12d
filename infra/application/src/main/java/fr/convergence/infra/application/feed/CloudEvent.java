package fr.convergence.infra.application.feed;

import fr.convergence.query.PublicEvent;
import java.util.List;
import java.util.UUID;

/**
 * A public event as CloudEvents 1.0 has it, thin: what happened, to what, and whom it concerns. {@code source} and {@code id} together are
 * never those of another; {@code sequence}, {@code cursor} and {@code traceparent} are extensions.
 *
 * @param source the store, whatever the address it is reached at
 * @param subject kind and identifier of what it is about
 * @param sequence as texts, those of later events are greater
 * @param cursor who has taken in everything up to this event goes on from here
 * @param traceparent what was recorded by one command has one trace (W3C Trace Context)
 */
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        String dataschema,
        String sequence,
        String cursor,
        String traceparent,
        Data data) {

    /**
     * Whom it concerns.
     *
     * @param label the type, in French
     * @param structures identifiers
     * @param themes codes
     */
    public record Data(
            String label, List<String> departments, List<String> epcis, List<String> structures, List<String> themes) {}

    static CloudEvent of(UUID store, PublicEvent event, String schema) {
        return new CloudEvent(
                "1.0",
                event.id().toString(),
                "urn:uuid:" + store,
                event.type().type(),
                event.type().subject().word() + "/" + event.subjectId(),
                event.time().toString(),
                "application/json",
                schema,
                event.sequence(),
                event.cursor(),
                trace(event),
                new Data(
                        event.type().label(),
                        event.departments(),
                        event.epcis(),
                        event.structures(),
                        event.themes().stream().map(Enum::name).toList()));
    }

    /** The command is the trace, the event the span; nothing was sampled. */
    private static String trace(PublicEvent event) {
        return "00-%s-%016x-00"
                .formatted(
                        event.commandId().toString().replace("-", ""),
                        event.id().getMostSignificantBits() ^ event.id().getLeastSignificantBits());
    }
}
