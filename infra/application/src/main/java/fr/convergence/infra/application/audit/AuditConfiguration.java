package fr.convergence.infra.application.audit;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.application.history.CheckpointHealth;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.infra.eventstore.audit.AuditCheckpoints;
import fr.convergence.infra.eventstore.audit.AuditKey;
import fr.convergence.infra.eventstore.audit.AuditTree;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.util.StringUtils;

/** Signs what is recorded, with a key kept outside the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    @Bean
    AuditKey auditKey(AuditSettings audit, Settings settings) {
        Path file = audit.keyFile(settings);
        try {
            return AuditKey.keptIn(file);
        } catch (IOException unusable) {
            throw new CannotStart("the key of the audit cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    /** Ends before the followers do: it depends on what starts them. */
    @Bean
    @DependsOn("projectionStart")
    AuditStart auditStart(
            PostgresEventStore store,
            FollowerRunner runner,
            DataSource dataSource,
            AuditKey key,
            AuditSettings audit,
            Settings settings) {
        AuditCheckpoints.Rights rights = new AuditCheckpoints.Rights(
                () -> runner.runsHere(AuditTree.NAME), StringUtils.hasText(settings.openEpoch()));
        return new AuditStart(
                runner,
                () -> new AuditCheckpoints(
                        store.answering(dataSource), audit.folder(settings), key, rights, audit.interval()));
    }

    @Bean
    CheckpointHealth auditHealthIndicator(AuditStart audit) {
        return new CheckpointHealth(audit::size, audit::failure);
    }

    @Bean
    AuditMetrics auditMetrics(AuditStart audit) {
        return new AuditMetrics(audit);
    }
}
