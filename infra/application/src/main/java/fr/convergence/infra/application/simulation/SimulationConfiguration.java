package fr.convergence.infra.application.simulation;

import fr.convergence.command.Commands;
import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.MovableClock;
import fr.convergence.infra.application.Round;
import fr.convergence.infra.application.store.BeforeOpening;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.query.StructureCards;
import fr.convergence.query.cartography.PublishedCartography;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Simulates where {@code --convergence.simulate} says how long. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("convergence.simulate")
@EnableConfigurationProperties(SimulationSettings.class)
class SimulationConfiguration {

    @Bean
    BeforeOpening simulatedStore() {
        return database -> {
            if (!PostgresEventStore.simulateTime(database)) {
                throw new CannotStart(
                        "--convergence.simulate begins with an empty store, and this one holds what really"
                                + " happened. Leave the option out, or choose another folder with --convergence.data=DIR.");
            }
        };
    }

    /** @param opened begins nothing in a store that is not simulated */
    @Bean
    SimulationRun simulationRun(
            DataSource database,
            PostgresEventStore opened,
            SimulationSettings settings,
            @Qualifier("wallClock") Clock wall) {
        return SimulationRun.in(database, settings, FrenchDay.at(wall.instant()));
    }

    @Bean
    SimulationAtStart simulationAtStart(
            SimulationRun run,
            PostgresEventStore store,
            Commands commands,
            FollowerRunner runner,
            List<Round> rounds,
            PublishedCartography cartography,
            StructureCards cards,
            MovableClock clock) {
        MorningRounds morning = new MorningRounds(rounds, runner);
        return new SimulationAtStart(
                new Simulation(commands, run, clock, morning),
                run,
                new Sites(cartography, cards, run.what().seed()),
                morning,
                store,
                clock);
    }
}
