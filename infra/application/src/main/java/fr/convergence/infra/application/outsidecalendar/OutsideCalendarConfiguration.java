package fr.convergence.infra.application.outsidecalendar;

import fr.convergence.infra.application.vault.Secrets;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the reading of calendars kept elsewhere together. */
@Configuration(proxyBeanMethods = false)
class OutsideCalendarConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SealedAddresses outsideAddresses(DataSource database, Secrets secrets, Clock clock) {
        Flyway.configure()
                .dataSource(database)
                .defaultSchema("outside")
                .locations("classpath:db/outside")
                .load()
                .migrate();
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
}
