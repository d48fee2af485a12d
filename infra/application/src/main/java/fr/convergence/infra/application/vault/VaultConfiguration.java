package fr.convergence.infra.application.vault;

import fr.convergence.command.Commands;
import fr.convergence.command.referral.ReferralCommand.EraseBeneficiary;
import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.OwnSchema;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels;
import fr.convergence.query.SamePerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the vault together. What was erased is erased again before anything else can use it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    @Bean
    KeyFolder keyFolder(VaultSettings chosen, Settings settings) {
        Path keys = chosen.keys();
        return new KeyFolder(keys == null ? settings.data().resolve("keys") : keys);
    }

    @Bean
    VaultSeal vaultSeal(KeyFolder keys) {
        return new VaultSeal(keys);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Erasures erasures(DataSource database, KeyFolder keys, VaultSeal seal, VaultSettings chosen, Settings settings) {
        Path tombstones = chosen.tombstones();
        return open(
                database,
                keys,
                seal,
                new Tombstones(tombstones == null ? settings.data().resolve("tombstones") : tombstones));
    }

    /** Brings the tables to this version, checks that they go with the keys, and erases again what was erased. */
    static Erasures open(DataSource database, KeyFolder keys, VaultSeal seal, Tombstones tombstones) {
        OwnSchema.migrate(database, "vault");
        seal.checkAtStart(new VaultRows(JdbcClient.create(database)));
        Erasures erasures = new Erasures(database, keys, tombstones);
        try {
            erasures.reapply();
        } catch (IOException | UncheckedIOException unusable) {
            throw new CannotStart(
                    "what " + tombstones.path() + " says was erased cannot be erased again: " + unusable.getMessage(),
                    unusable);
        }
        return erasures;
    }

    @Bean
    Vault vault(DataSource database, VaultSeal seal, KeyFolder keys, Erasures erasures, Clock clock) {
        return new Vault(database, seal, keys, erasures, keys, clock);
    }

    @Bean
    Secrets secrets(DataSource database, KeyFolder keys, VaultSeal seal, Erasures opened) {
        return new Secrets(keys, seal, new VaultRows(JdbcClient.create(database)));
    }

    @Bean
    SamePerson samePerson(DataSource database, Erasures opened) {
        return new SamePersonByFingerprint(new VaultRows(JdbcClient.create(database)));
    }

    @Bean
    WhenBeneficiaryErasedThenForget whenBeneficiaryErasedThenForget(Erasures erasures) {
        return new WhenBeneficiaryErasedThenForget(erasures);
    }

    @Bean
    Chains chains(ReadModels readModels, PostgresEventStore store, Clock clock) {
        return new Chains(readModels, store, clock);
    }

    @Bean
    Access vaultAccess(Vault vault, Erasures erasures, Chains chains) {
        return new Access(vault, erasures, chains);
    }

    @Bean
    LinkedPersons linkedPersons(Access access) {
        return new LinkedPersons(access);
    }

    @Bean
    RemindedPersons remindedPersons(Vault vault) {
        return new RemindedPersons(vault);
    }

    @Bean
    UnreferredDeposits unreferredDeposits(
            DataSource database, Erasures erasures, Chains chains, VaultSettings settings, Clock clock) {
        return new UnreferredDeposits(database, erasures, chains, settings, clock);
    }

    @Bean
    Retention retention(DataSource database, Chains chains, Commands commands, VaultSettings settings, Clock clock) {
        Retention.Order order = (due, commandId) -> commands.submit(
                new EraseBeneficiary(due.beneficiary().toString(), due.openedBy(), due.reason()),
                Actor.SYSTEM,
                commandId);
        return new Retention(database, chains, order, settings, clock);
    }
}
