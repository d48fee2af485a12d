package fr.convergence.infra.eventstore;

class PostgresEventStoreTest extends EventStoreContract {

    PostgresEventStoreTest() {
        super(TestServer.chosen());
    }
}
