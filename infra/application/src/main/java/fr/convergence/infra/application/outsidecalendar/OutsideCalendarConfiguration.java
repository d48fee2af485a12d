package fr.convergence.infra.application.outsidecalendar;

import fr.convergence.infra.application.OwnSchema;
import fr.convergence.infra.application.egress.Egress;
import fr.convergence.infra.application.vault.Secrets;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts the reading of calendars kept elsewhere together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideCalendarSettings.class)
class OutsideCalendarConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SealedAddresses outsideAddresses(DataSource database, Secrets secrets, Clock clock) {
        OwnSchema.migrate(database, "outside");
        return new SealedAddresses(JdbcClient.create(database), secrets, clock);
    }

    /** @param created has the tables */
    @Bean
    KnownBusyTime outsideTime(DataSource database, SealedAddresses created, Clock clock) {
        return new KnownBusyTime(JdbcClient.create(database), clock);
    }

    @Bean
    WhenOutsideCalendarChangesThenFollow whenOutsideCalendarChangesThenFollow(SealedAddresses addresses, Clock clock) {
        return new WhenOutsideCalendarChangesThenFollow(addresses, clock);
    }

    /** @param addresses have the tables */
    @Bean
    OutsideReader outsideReader(
            DataSource database,
            SealedAddresses addresses,
            Egress egress,
            OutsideCalendarSettings settings,
            Clock clock) {
        return new OutsideReader(
                new ReadingRows(database), addresses, new CalendarServer(egress, settings), settings, clock);
    }

    @Bean
    Schedule outsideReadingSchedule(OutsideReader reader) {
        return new Schedule(reader);
    }

    /** Looks at intervals, on a thread of its own each time: what has a fixed delay shares one, and would wait for slow servers. */
    record Schedule(OutsideReader reader) {

        @Scheduled(initialDelayString = "PT5S", fixedRateString = "${convergence.outside-calendars.look:PT5S}")
        void look() throws InterruptedException {
            reader.look();
        }
    }
}
