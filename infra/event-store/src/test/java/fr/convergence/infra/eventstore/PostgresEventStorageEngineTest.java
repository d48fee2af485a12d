package fr.convergence.infra.eventstore;

class PostgresEventStorageEngineTest extends StorageEngineContract {

    PostgresEventStorageEngineTest() {
        super(TestServer.chosen());
    }
}
