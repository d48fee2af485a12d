package fr.convergence.infra.eventstore;

class ConcurrentAppendsTest extends ConcurrentAppendsContract {

    ConcurrentAppendsTest() {
        super(TestServer.chosen());
    }
}
