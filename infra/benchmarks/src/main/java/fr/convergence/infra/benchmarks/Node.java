package fr.convergence.infra.benchmarks;

import fr.convergence.command.Commands;
import fr.convergence.infra.application.ConvergenceApplication;
import fr.convergence.infra.application.MovableClock;
import fr.convergence.infra.application.security.CoordinatorOfFrance;
import fr.convergence.infra.application.store.ReadModel;
import fr.convergence.infra.eventstore.Build;
import fr.convergence.infra.eventstore.EventMapping;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.FollowerStatus;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.Projection;
import fr.convergence.query.cartography.CartographyProjection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it is, in this process, on a server; its pages are served, and nobody asks for them. */
final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param name of its folder */
    static Node start(Server server, String name) {
        return start(
                server.url(),
                server.user(),
                server.password(),
                server.folder(name).toString());
    }

    /** One that begins to live a simulated year on the sample. */
    static Node simulating(Server server, String name, int referrals) {
        return start(
                server.url(),
                server.user(),
                server.password(),
                server.folder(name).toString(),
                "--convergence.sample=true",
                "--convergence.simulate=P1Y",
                "--convergence.simulate-referrals=" + referrals);
    }

    static Node start(String url, String user, String password, String folder) {
        return start(url, user, password, folder, new String[] {"--convergence.sample=false"});
    }

    private static Node start(String url, String user, String password, String folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--convergence.data=" + folder,
                "--convergence.dev-issuer=true",
                "--convergence.requests.burst=100000000",
                "--convergence.requests.per-second=100000000",
                "--convergence.national-models=false"));
        arguments.addAll(List.of(more));
        return new Node(SpringApplication.run(ConvergenceApplication.class, arguments.toArray(String[]::new)));
    }

    Commands commands() {
        return context.getBean(Commands.class);
    }

    PostgresEventStore store() {
        return context.getBean(PostgresEventStore.class);
    }

    EventMapping mapping() {
        return context.getBean(EventMapping.class);
    }

    /** The pool that everything in the application shares. */
    DataSource pool() {
        return context.getBean("dataSource", DataSource.class);
    }

    FollowerRunner runner() {
        return context.getBean(FollowerRunner.class);
    }

    /** How the cartography fares: its newest build, once it is found and run by some node. */
    FollowerStatus followed() throws InterruptedException {
        return followed(CartographyProjection.class);
    }

    /** How a read model fares: its newest build, once it is found and run by some node. */
    FollowerStatus followed(Class<? extends Projection> readModel) throws InterruptedException {
        String name = ReadModel.nameOf(context.getBean(readModel));
        while (true) {
            Optional<FollowerStatus> newest = runner().statuses().stream()
                    .filter(status -> status.owner() != null && isOf(name, status))
                    .max(Comparator.comparingInt(Node::number));
            if (newest.isPresent()) {
                return newest.get();
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Waits until the read model shows what was recorded up to a position. */
    void awaitShown(long position) throws InterruptedException {
        while (followed().position() < position) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static boolean isOf(String name, FollowerStatus status) {
        Build build = status.build();
        return build != null && build.name().equals(name);
    }

    private static int number(FollowerStatus status) {
        Build build = status.build();
        return build == null ? 0 : build.number();
    }

    /** Waits until real time goes on, and every follower has taken in what was simulated. */
    void awaitSimulated() throws InterruptedException {
        while (context.getBean(MovableClock.class).stands()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        awaitSettled();
    }

    /** Waits until every follower has taken in what was recorded. */
    void awaitSettled() throws InterruptedException {
        while (runner().statuses().stream().anyMatch(status -> status.lag() > 0)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Lets everything that follows the store stand still from now on. */
    void pauseFollowers() throws InterruptedException, SQLException {
        followed(); // they are there, then
        for (FollowerStatus status : runner().statuses()) {
            runner().pause(status.name());
        }
    }

    String address() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    /** A token of somebody who coordinates every department. */
    String coordinatorOfFrance() {
        return CoordinatorOfFrance.token(context);
    }

    @Override
    public void close() {
        context.close();
    }
}
