package fr.convergence.infra.application.webhook;

import fr.convergence.command.Commands;
import fr.convergence.command.webhook.FeedPositions;
import fr.convergence.infra.application.OwnSchema;
import fr.convergence.infra.application.egress.Egress;
import fr.convergence.infra.application.feed.CloudEvents;
import fr.convergence.infra.application.simulation.SimulatedAnswers;
import fr.convergence.infra.application.vault.Secrets;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.query.PublicEvents;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/** Puts webhooks together. All of them go by the wall's clock, as the servers do that they speak to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SealedSecrets webhookSecrets(DataSource database, Secrets secrets, Clock clock) {
        OwnSchema.migrate(database, "webhook");
        return new SealedSecrets(JdbcClient.create(database), secrets, clock);
    }

    @Bean
    FeedPositions feedPositions(PublicEvents events) {
        return new ReadablePositions(events);
    }

    /** @param created has the tables */
    @Bean
    KnownSending webhookSending(DataSource database, SealedSecrets created) {
        return new KnownSending(JdbcClient.create(database));
    }

    @Bean
    WhenWebhookChangesThenFollow whenWebhookChangesThenFollow(
            SealedSecrets secrets, PostgresEventStore store, @Qualifier("wallClock") Clock clock) {
        return new WhenWebhookChangesThenFollow(secrets, store.identity(), clock);
    }

    /** @param created has the tables */
    @Bean
    EndpointRows webhookRows(DataSource database, SealedSecrets created) {
        return new EndpointRows(database);
    }

    @Bean
    Sender webhookSender(
            EndpointRows rows,
            SealedSecrets secrets,
            Egress egress,
            PublicEvents events,
            CloudEvents cloudEvents,
            Commands commands,
            JsonMapper json,
            PostgresEventStore store,
            WebhookSettings settings,
            @Qualifier("wallClock") Clock clock) {
        Map<String, String> marks =
                store.identity().simulatedTime() ? Map.of(SimulatedAnswers.HEADER, "true") : Map.of();
        return new Sender(
                rows,
                secrets,
                new Receiver(egress, settings.patience(), marks, clock),
                events,
                cloudEvents,
                commands,
                json,
                settings.perSecond(),
                clock);
    }

    @Bean
    WebhookMetrics webhookMetrics(EndpointRows rows) {
        return new WebhookMetrics(rows);
    }

    @Bean
    Schedule webhookSchedule(
            Sender sender, EndpointRows rows, WebhookSettings settings, @Qualifier("wallClock") Clock clock) {
        return new Schedule(sender, rows, settings, clock);
    }

    /** Looks at intervals, on a thread of its own each time: what has a fixed delay shares one, and would wait for slow servers. */
    record Schedule(Sender sender, EndpointRows rows, WebhookSettings settings, Clock clock) {

        @Scheduled(
                initialDelayString = "${convergence.webhooks.look:PT1S}",
                fixedRateString = "${convergence.webhooks.look:PT1S}")
        void look() throws InterruptedException {
            sender.look();
        }

        @Scheduled(fixedDelayString = "PT6H")
        void forget() {
            rows.forget(clock.instant(), settings.kept());
        }
    }
}
