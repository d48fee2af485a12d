package fr.convergence.infra.eventstore;

class CommandHandlingTest extends CommandHandlingContract {

    CommandHandlingTest() {
        super(TestServer.chosen());
    }
}
