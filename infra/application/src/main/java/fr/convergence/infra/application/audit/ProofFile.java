package fr.convergence.infra.application.audit;

import fr.convergence.infra.eventstore.RecordedEvent;
import fr.convergence.infra.eventstore.audit.EntityProof;
import fr.convergence.infra.eventstore.audit.EntityProof.ProvedEvent;
import fr.convergence.infra.eventstore.audit.EventLeaf;
import fr.convergence.infra.eventstore.audit.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The proof of an entity's events as JSON, for a program that knows nothing of Convergence (infra/proof-checker). */
final class ProofFile {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Set<StandardOpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProofFile() {}

    /** Readable by its owner only: it holds all that the events say. */
    static void write(EntityProof proof, Path file) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("form", "event-store proof 1");
        content.put("entity", proof.tag());
        content.put("checkpoint", proof.signed().note());
        content.put("events", proof.events().stream().map(ProofFile::event).toList());
        content.put("uncovered", proof.uncovered());
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(file, ANEW, OWNER_ONLY))) {
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        }
    }

    private static Map<String, Object> event(ProvedEvent proved) {
        RecordedEvent event = proved.event();
        List<String> path = proved.path().stream().map(Hash::base64).toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("position", event.position());
        fields.put("id", event.id());
        fields.put("type", event.type());
        fields.put("version", event.version());
        fields.put("recordedAtMicros", EventLeaf.micros(event.recordedAt()));
        fields.put("tags", event.tags());
        fields.put("metadata", event.metadata());
        fields.put("payload", event.payload());
        fields.put("path", path);
        return fields;
    }
}
