package fr.convergence.infra.application.webhook;

import fr.convergence.command.webhook.WebhookSecrets;
import fr.convergence.infra.application.vault.SealedTexts;
import fr.convergence.infra.application.vault.Secrets;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of webhooks and the secrets that sign, sealed. */
final class SealedSecrets extends SealedTexts implements WebhookSecrets {

    private static final String PREFIX = "whsec_";
    private static final int OCTETS = 32;

    private final SecureRandom random = new SecureRandom();

    SealedSecrets(JdbcClient sql, Secrets secrets, Clock clock) {
        super(sql, "webhook.text", secrets, clock);
    }

    @Override
    public Optional<String> find(String id) {
        try {
            return find(UUID.fromString(id));
        } catch (IOException unreachable) {
            throw unusable(unreachable);
        }
    }

    @Override
    public String draw() {
        byte[] secret = new byte[OCTETS];
        random.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }
}
