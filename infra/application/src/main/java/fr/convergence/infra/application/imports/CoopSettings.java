package fr.convergence.infra.application.imports;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the API of the Coop de la médiation numérique is read, as {@code --convergence.coop.<name>=…}. It is not without an address.
 *
 * @param address where it answers, with its version: {@code https://…/api/v1}
 * @param clientId as the Coop knows this installation; with the scope {@code Structures}
 * @param clientSecret from the environment or a file, never from the command line of a machine that others use
 * @param pageSize how many structures are asked for at once; 500 at most, says the Coop
 * @param patience for one page
 */
@ConfigurationProperties("convergence.coop")
record CoopSettings(
        @Nullable URI address,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("500") int pageSize,
        @DefaultValue("30s") Duration patience) {

    CoopSettings {
        if (pageSize < 1 || pageSize > 500) {
            throw new IllegalArgumentException("convergence.coop.page-size is " + pageSize + ", not from 1 to 500");
        }
    }

    /** Not what it holds. */
    @Override
    public String toString() {
        return "CoopSettings[" + address + ", " + clientId + "]";
    }
}
