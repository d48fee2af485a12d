package fr.convergence.infra.application.vault;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may choose about personal data, as {@code --convergence.vault.<name>=…}.
 *
 * @param keys the folder of the keys, which all nodes of one installation must share and no archive of the database may hold;
 *     when absent, {@code keys} in the data
 * @param tombstones the file of the erasures, which is never to be restored to an older state; when absent, {@code tombstones}
 *     in the data
 * @param retention for how long the data of a person outlives the last of its referrals to end, whichever way
 * @param draftRetention the same for a referral that was never sent
 * @param longest since the last contact, whatever is still open
 * @param unreferred how long a deposit waits for a referral to name it
 */
@ConfigurationProperties("convergence.vault")
record VaultSettings(
        @Nullable Path keys,
        @Nullable Path tombstones,
        @DefaultValue("30d") Duration retention,
        @DefaultValue("30d") Duration draftRetention,
        @DefaultValue("730d") Duration longest,
        @DefaultValue("24h") Duration unreferred) {}
