package fr.convergence.infra.eventstore;

import org.junit.jupiter.api.Nested;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The contracts on a PostgreSQL that a Docker engine runs, of the image named by {@code convergence.test.image}. */
@Testcontainers(disabledWithoutDocker = true)
class InContainerTest {

    @Container
    private static final PostgreSQLContainer POSTGRESQL =
            TestServer.container(System.getProperty("convergence.test.image", "postgres:18"));

    private static TestServer server() {
        return TestServer.of(POSTGRESQL);
    }

    @Nested
    class TheStore extends EventStoreContract {
        TheStore() {
            super(server());
        }
    }

    @Nested
    class ConcurrentAppends extends ConcurrentAppendsContract {
        ConcurrentAppends() {
            super(server());
        }
    }

    @Nested
    class TheEngine extends StorageEngineContract {
        TheEngine() {
            super(server());
        }
    }

    @Nested
    class CommandHandling extends CommandHandlingContract {
        CommandHandling() {
            super(server());
        }
    }

    @Nested
    class Streams extends FollowingStreamContract {
        Streams() {
            super(server());
        }
    }
}
