package fr.convergence.infra.application.membership;

import fr.convergence.command.membership.Introductions;
import fr.convergence.infra.application.vault.SealedTexts;
import fr.convergence.infra.application.vault.Secrets;
import fr.convergence.query.MembershipIntroductions;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What persons said of themselves, sealed. */
final class SealedIntroductions extends SealedTexts implements Introductions, MembershipIntroductions {

    SealedIntroductions(JdbcClient sql, Secrets secrets, Clock clock) {
        super(sql, "member.introduction", secrets, clock);
    }

    @Override
    public Map<String, String> of(Collection<String> ids) {
        Map<String, String> told = new HashMap<>();
        try {
            for (String id : ids) {
                find(UUID.fromString(id)).ifPresent(text -> told.put(id, text));
            }
        } catch (IOException unreachable) {
            throw unusable(unreachable);
        }
        return told;
    }
}
