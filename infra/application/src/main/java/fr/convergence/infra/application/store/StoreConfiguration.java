package fr.convergence.infra.application.store;

import fr.convergence.command.Commands;
import fr.convergence.command.Decider;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.PostgresEventStorageEngine;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.Projection;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.eventstreaming.Tag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands for the Spring Boot starter that Axon 5.0.1 lacks; to be dropped when one resolves. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** A page is one transaction: large enough that rebuilding is quick, small enough that others never wait long. */
    private static final int PAGE = 2_000;

    @Bean
    @DependsOnDatabaseInitialization
    PostgresEventStore eventStore(
            DataSource dataSource,
            @Qualifier("directDataSource") DataSource direct,
            ObjectProvider<BeforeOpening> decisions) {
        decisions.forEach(decision -> decision.decide(dataSource));
        return new PostgresEventStore(dataSource, direct, PostgresEventStore.Limits.USUAL);
    }

    @Bean
    DomainEventMapping domainEventMapping() {
        return new DomainEventMapping();
    }

    @Bean
    RecordedEvents recordedEvents(PostgresEventStore store, DomainEventMapping mapping) {
        return new RecordedEvents(store, mapping);
    }

    @Bean
    Deciders deciders(List<Decider<?, ?>> deciders) {
        return new Deciders(deciders);
    }

    @Bean(destroyMethod = "shutdown")
    AxonConfiguration axon(PostgresEventStore store, DomainEventMapping mapping, Deciders deciders) {
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create()
                .registerEventStorageEngine(_ -> new PostgresEventStorageEngine(store, mapping))
                .registerTagResolver(_ -> tags())
                .registerCommandHandlingModule(handlers(deciders))
                // Beside each event stands what EventMetadata says, and nothing that interceptors add.
                .componentRegistry(registry -> registry.registerComponent(
                        CorrelationDataProviderRegistry.class, _ -> new DefaultCorrelationDataProviderRegistry()));
        AxonConfiguration axon = configurer.build();
        axon.start();
        return axon;
    }

    private static TagResolver tags() {
        return message -> {
            Set<Tag> tags = Criteria.axon(
                    DecidingCommandHandler.event(message.payload()).tags());
            if (tags.isEmpty()) {
                throw new IllegalStateException("an event that concerns nobody: " + message.type());
            }
            return tags;
        };
    }

    private static CommandHandlingModule.CommandHandlerPhase handlers(Deciders deciders) {
        KnownStates states = new KnownStates();
        CommandHandlingModule.CommandHandlerPhase phase =
                CommandHandlingModule.named("deciders").commandHandlers();
        for (Class<?> command : deciders.commands()) {
            phase.commandHandler(
                    new QualifiedName(command),
                    axon -> new DecidingCommandHandler<>(
                            deciders.of(command), axon.getComponent(EventStore.class), states));
        }
        return phase;
    }

    @Bean
    Commands commands(
            AxonConfiguration axon,
            PostgresEventStore store,
            DomainEventMapping mapping,
            Deciders deciders,
            Clock clock) {
        return new AxonCommands(axon.getComponent(CommandBus.class), store, mapping, deciders, clock);
    }

    @Bean
    FollowerRunner followerRunner(PostgresEventStore store, DataSource dataSource) {
        return new FollowerRunner(store, dataSource, PAGE);
    }

    @Bean
    KeptReadModels keptReadModels(List<Projection> projections, DomainEventMapping mapping) {
        return new KeptReadModels(projections.stream()
                .map(projection -> new ReadModel(projection, mapping))
                .toList());
    }

    @Bean
    ProjectionStart projectionStart(
            FollowerRunner runner,
            KeptReadModels readModels,
            List<Policy> policies,
            DomainEventMapping mapping,
            @Value("${convergence.rebuild:}") Set<String> rebuilt) {
        List<PolicyFollower> followers = policies.stream()
                .map(policy -> new PolicyFollower(policy, mapping))
                .toList();
        return new ProjectionStart(runner, readModels.all(), followers, rebuilt);
    }

    @Bean
    StoreMetrics storeMetrics(PostgresEventStore store, FollowerRunner runner, KeptReadModels readModels) {
        return new StoreMetrics(store, runner, readModels.all());
    }

    @Bean
    FollowersHealth followersHealthIndicator(FollowerRunner runner) {
        return new FollowersHealth(runner::statuses);
    }

    @Bean
    ReadModelsHealth readModelsHealthIndicator(FollowerRunner runner, KeptReadModels readModels) {
        return new ReadModelsHealth(runner::statuses, readModels.all());
    }

    /** The read models this application keeps. */
    record KeptReadModels(List<ReadModel> all) {}
}
