package fr.convergence.command.webhook;

import fr.convergence.command.Deposits;
import java.util.Optional;

/** Keeps the addresses of webhooks and the secrets that sign what is sent there. */
public interface WebhookSecrets extends Deposits {

    /** What is kept under an identifier, for its own application to be told again when it sends the same command again. */
    Optional<String> find(String id);

    /** A new secret, as Standard Webhooks 1.0 writes them: {@code whsec_} and 32 random octets in base64. */
    String draw();
}
