package fr.convergence.infra.eventstore;

class FollowingStreamTest extends FollowingStreamContract {

    FollowingStreamTest() {
        super(TestServer.chosen());
    }
}
