package fr.convergence.infra.application.outsidecalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.convergence.command.CommandRejection;
import fr.convergence.command.outsidecalendar.OutsideAddresses;
import fr.convergence.infra.application.vault.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses in the database, each sealed under a key of its own that is not there. */
final class SealedAddresses implements OutsideAddresses {

    private final JdbcClient sql;
    private final Secrets secrets;
    private final Clock clock;

    SealedAddresses(JdbcClient sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public boolean deposit(String addressId, String address) {
        UUID id = UUID.fromString(addressId);
        try {
            Optional<String> before = find(id);
            boolean fresh = before.isEmpty()
                    && sql.sql("insert into outside.address (id, sealed, deposited_at) values (?, ?, ?)"
                                            + " on conflict do nothing")
                                    .param(id)
                                    .param(secrets.seal(id, address.getBytes(UTF_8)))
                                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                                    .update()
                            == 1;
            String kept = fresh ? address : find(id).orElse(address);
            CommandRejection.COMMAND_ID_REUSED.when(!kept.equals(address));
            return fresh;
        } catch (IOException unreachable) {
            throw new UncheckedIOException("the keys of the vault cannot be used", unreachable);
        }
    }

    /** Empty when it was forgotten. */
    Optional<String> find(UUID id) throws IOException {
        Optional<byte[]> sealed = sql.sql("select sealed from outside.address where id = ?")
                .param(id)
                .query(byte[].class)
                .optional();
        return sealed.isEmpty()
                ? Optional.empty()
                : secrets.open(id, sealed.get()).map(plain -> new String(plain, UTF_8));
    }

    @Override
    public void forget(String addressId) {
        UUID id = UUID.fromString(addressId);
        try {
            secrets.destroy(id);
        } catch (IOException unreachable) {
            throw new UncheckedIOException("the keys of the vault cannot be used", unreachable);
        }
        sql.sql("delete from outside.address where id = ?").param(id).update();
    }
}
