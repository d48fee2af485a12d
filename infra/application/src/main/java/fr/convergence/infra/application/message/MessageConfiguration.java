package fr.convergence.infra.application.message;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.query.StructureCards;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts the writing to structures together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSettings.class)
class MessageConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Outbox outbox(DataSource database, PostgresEventStore store, ObjectProvider<JavaMailSender> server, Clock clock) {
        return Outbox.in(database, store.identity().simulatedTime(), server.getIfAvailable() != null, clock);
    }

    @Bean
    LetterRows letterRows(DataSource database, Outbox created) {
        return new LetterRows(database);
    }

    @Bean
    LettersHealth lettersHealthIndicator(LetterRows rows, Clock clock) {
        return new LettersHealth(rows, clock);
    }

    @Bean
    LetterMetrics letterMetrics(LetterRows rows) {
        return new LetterMetrics(rows);
    }

    /** Where a mail server is named. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("spring.mail.host")
    static class WithServer {

        @Bean
        Smtp smtp(JavaMailSender server, MessageSettings settings, Outbox outbox) {
            String from = settings.from();
            if (from == null || from.indexOf('@') < 1) {
                throw new CannotStart(
                        "--convergence.messages.from must give the address that letters come from, as spring.mail.host is given.");
            }
            return new Smtp(server, from, outbox.simulated());
        }

        /** @param created has its table */
        @Bean
        LetterSending letterSending(DataSource database, Outbox created, Smtp smtp, StructureCards cards, Clock clock) {
            return new LetterSending(database, smtp, cards, clock);
        }

        @Bean
        Schedule letterSchedule(LetterSending sending) {
            return new Schedule(sending);
        }
    }

    /** Looks at intervals. */
    record Schedule(LetterSending sending) {

        @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${convergence.messages.every:PT10S}")
        void look() throws SQLException {
            sending.look();
        }
    }
}
