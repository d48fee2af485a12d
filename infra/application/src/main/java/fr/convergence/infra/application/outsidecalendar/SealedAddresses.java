package fr.convergence.infra.application.outsidecalendar;

import fr.convergence.command.outsidecalendar.OutsideAddresses;
import fr.convergence.infra.application.vault.SealedTexts;
import fr.convergence.infra.application.vault.Secrets;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of calendars kept elsewhere, sealed. */
final class SealedAddresses extends SealedTexts implements OutsideAddresses {

    SealedAddresses(JdbcClient sql, Secrets secrets, Clock clock) {
        super(sql, "outside.address", secrets, clock);
    }
}
