package fr.convergence.infra.application.calendar;

import fr.convergence.command.calendarfeed.CalendarAddresses;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.application.link.LinkTokens;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the calendars that other programs read together. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    LastUses calendarUses(DataSource database) {
        return LastUses.in(database);
    }

    @Bean
    CalendarAddresses calendarAddresses(LinkTokens tokens, Settings settings) {
        return feed -> settings.linkAddress() + CalendarPages.PATH + tokens.ofFeed(feed) + CalendarPages.EXTENSION;
    }
}
