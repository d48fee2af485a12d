package fr.convergence.infra.application.history;

import fr.convergence.infra.application.Settings;
import fr.convergence.infra.eventstore.CheckpointFile;
import fr.convergence.infra.eventstore.CheckpointWriter;
import fr.convergence.infra.eventstore.PostgresEventStore;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the store's checkpoint, and watches over its history. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    CheckpointFile checkpointFile(Settings settings) {
        Path chosen = settings.checkpoint();
        return new CheckpointFile(chosen == null ? settings.data().resolve("checkpoint") : chosen);
    }

    @Bean
    CheckpointWriter checkpointWriter(PostgresEventStore store, DataSource dataSource, CheckpointFile file) {
        return new CheckpointWriter(store, dataSource, file);
    }

    @Bean
    CheckpointHealth checkpointHealthIndicator(CheckpointWriter writer) {
        return new CheckpointHealth(writer::position, writer::failure);
    }

    @Bean
    CheckpointMetrics checkpointMetrics(CheckpointWriter writer) {
        return new CheckpointMetrics(writer);
    }

    @Bean
    EndOfHistory endOfHistory(PostgresEventStore store, ConfigurableApplicationContext context) {
        return new EndOfHistory(store, context);
    }
}
