package fr.convergence.infra.eventstore;

import org.junit.jupiter.api.AfterEach;

/** A store on a database of its own, for one test. */
abstract class OpenStore {

    final TestDatabase database;
    final PostgresEventStore store;

    OpenStore(TestServer server) {
        database = new TestDatabase(server);
        store = database.open();
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }
}
