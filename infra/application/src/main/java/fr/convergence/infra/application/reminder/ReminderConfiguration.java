package fr.convergence.infra.application.reminder;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.message.Outbox;
import fr.convergence.infra.application.message.Smtp;
import fr.convergence.infra.application.vault.RemindedPersons;
import fr.convergence.query.StructureCards;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts the reminding of people together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
class ReminderConfiguration {

    /** Where time is simulated nobody is real: what would leave is handed on, and kept. */
    @Bean
    ReminderSending reminderSending(
            DataSource database,
            RemindedPersons persons,
            ReminderSettings settings,
            ObjectProvider<Smtp> smtp,
            Outbox outbox,
            StructureCards cards,
            Clock clock) {
        boolean leaves = !outbox.simulated();
        return new ReminderSending(
                database,
                persons::means,
                leaves ? gateway(settings) : null,
                leaves ? smtp.getIfAvailable() : null,
                outbox,
                cards,
                clock);
    }

    private static @Nullable SmsGateway gateway(ReminderSettings settings) {
        URI url = settings.url();
        if (url == null) {
            return null;
        }
        if (!Set.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new CannotStart("--convergence.sms.url must be an http or https address, not " + url + ".");
        }
        return new HttpSmsGateway(url, settings.token(), settings.sender());
    }

    @Bean
    Schedule reminderSchedule(ReminderSending sending) {
        return new Schedule(sending);
    }

    /** Looks at intervals. */
    record Schedule(ReminderSending sending) {

        @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${convergence.messages.every:PT10S}")
        void look() throws SQLException {
            sending.look();
        }
    }
}
