package fr.convergence.command.outsidecalendar;

import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What calendars kept elsewhere bring to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class OutsideCalendarDecisions {

    @Bean
    Decider<OutsideCalendarCommand, ?> outsideCalendarDecider(Structures structures) {
        return new OutsideCalendarDecider(structures);
    }
}
