package fr.convergence.infra.application.outsidecalendar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may choose about calendars kept elsewhere, as {@code --convergence.outside-calendars.<name>=…}.
 *
 * @param every how often each is read
 * @param patience for the whole of one
 * @param octets of one at most
 */
@ConfigurationProperties("convergence.outside-calendars")
record OutsideCalendarSettings(
        @DefaultValue("15m") Duration every,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("5242880") int octets) {}
