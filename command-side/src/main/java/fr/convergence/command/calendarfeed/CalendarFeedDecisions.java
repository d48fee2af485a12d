package fr.convergence.command.calendarfeed;

import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What calendar feeds bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class CalendarFeedDecisions {

    @Bean
    Decider<CalendarFeedCommand, ?> calendarFeedDecider(Structures structures) {
        return new CalendarFeedDecider(structures);
    }
}
