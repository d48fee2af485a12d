package fr.convergence.infra.application.audit;

import fr.convergence.infra.application.Settings;
import fr.convergence.infra.eventstore.audit.AuditKey;
import fr.convergence.infra.eventstore.audit.CheckpointFolder;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may choose about signed checkpoints, as {@code --convergence.audit.<name>=…}. Nodes of one installation
 * share the key and the folder.
 *
 * @param key the private key in PEM, drawn when the file is not there; when absent, in the data
 * @param publicKey what {@code verify} believes; when absent, beside the private key
 * @param checkpoints the folder they are added to; when absent, in the data
 * @param interval between two of them, at least
 */
@ConfigurationProperties("convergence.audit")
record AuditSettings(
        @Nullable Path key,
        @Nullable Path publicKey,
        @Nullable Path checkpoints,
        @DefaultValue("1m") Duration interval) {

    Path keyFile(Settings settings) {
        return key == null ? settings.data().resolve("secrets", "audit-key") : key;
    }

    Path publicKeyFile(Settings settings) {
        return publicKey == null ? AuditKey.publicFile(keyFile(settings)) : publicKey;
    }

    CheckpointFolder folder(Settings settings) {
        return new CheckpointFolder(checkpoints == null ? settings.data().resolve("audit-checkpoints") : checkpoints);
    }
}
