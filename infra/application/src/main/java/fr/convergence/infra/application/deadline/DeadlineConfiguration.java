package fr.convergence.infra.application.deadline;

import fr.convergence.command.Commands;
import fr.convergence.infra.application.MovableClock;
import fr.convergence.infra.application.Round;
import fr.convergence.query.agenda.AgendaProjection;
import fr.convergence.query.agenda.DueAttendance;
import fr.convergence.query.appointment.AppointmentDeadlineProjection;
import fr.convergence.query.appointment.DueReminders;
import fr.convergence.query.crossimmersion.DueVisits;
import fr.convergence.query.crossimmersion.VisitDeadlineProjection;
import fr.convergence.query.deadline.DeadlineProjection;
import fr.convergence.query.deadline.DueDeadlines;
import fr.convergence.query.deadline.ReferralDelays;
import fr.convergence.query.gathering.DueGatherings;
import fr.convergence.query.gathering.GatheringProjection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has done what falls due. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineSettings.class)
class DeadlineConfiguration {

    @Bean
    ReferralDelays referralDelays(DeadlineSettings settings) {
        return settings.delays();
    }

    @Bean
    Deadlines deadlines(
            DataSource database,
            DueDeadlines referrals,
            DueVisits visits,
            DueReminders reminders,
            DueAttendance attendance,
            DueGatherings gatherings,
            Commands commands,
            Clock clock) {
        List<WhatIsDue> kinds = List.of(
                new DueReferrals(referrals),
                new DueImmersions(visits),
                new DueAppointments(reminders),
                new DueSessions(attendance),
                new DueMeetings(gatherings));
        return new Deadlines(database, kinds, commands, clock);
    }

    /** Looks at intervals. */
    @Component
    @Order(1)
    record Schedule(Deadlines deadlines, MovableClock clock) implements Round {

        @Scheduled(initialDelayString = "PT20S", fixedDelayString = "${convergence.deadlines.every:PT30S}")
        void look() throws SQLException {
            if (!clock.stands()) {
                deadlines.look();
            }
        }

        @Override
        public List<String> reliesOn() {
            return List.of(
                    DeadlineProjection.NAME,
                    VisitDeadlineProjection.NAME,
                    AppointmentDeadlineProjection.NAME,
                    AgendaProjection.NAME,
                    GatheringProjection.NAME);
        }

        @Override
        public boolean go() throws SQLException {
            return deadlines.look();
        }
    }
}
