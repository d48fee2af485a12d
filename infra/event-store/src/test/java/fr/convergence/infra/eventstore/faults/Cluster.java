package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Some nodes on one PostgreSQL, and the ledgers of what they are given. */
final class Cluster implements AutoCloseable {

    final OwnServer server;
    final List<NodeProcess> nodes = new CopyOnWriteArrayList<>();
    final Path folder;
    private final Path ledgers;
    private final NodeProcess.Options options;
    private final Load load;

    Cluster(OwnServer server, Path folder, NodeProcess.Options options) throws IOException {
        this.server = server;
        this.folder = folder;
        this.options = options;
        this.ledgers = Files.createDirectory(folder.resolve("ledgers"));
        this.load = new Load(() -> nodes.stream().map(NodeProcess::port).toList(), ledgers);
    }

    static Cluster durable(Path folder, int nodes) throws IOException {
        Cluster cluster = new Cluster(OwnServer.durable(folder), folder, NodeProcess.Options.USUAL);
        for (int i = 0; i < nodes; i++) {
            cluster.add();
        }
        return cluster;
    }

    NodeProcess add() throws IOException {
        return add(server.url(), options);
    }

    /** A node that is not like the others, or reaches the server by another way. */
    NodeProcess add(String url, NodeProcess.Options options) throws IOException {
        NodeProcess node = new NodeProcess(url, folder, options);
        nodes.add(node);
        return node;
    }

    /** Kills a node and puts another in its place. */
    void replace(int index) throws IOException {
        nodes.get(index).kill();
        nodes.set(index, new NodeProcess(server.url(), folder, options));
    }

    Load load() {
        return load;
    }

    /** One more client, for what a test does step by step. */
    Client client(String name) throws IOException {
        return new Client(name, ledgers);
    }

    Findings verify() throws IOException, SQLException {
        return Verifier.verify(ledgers, server.url());
    }

    /** Nothing is lost, doubled or out of order, and both followers have taken in everything, once. */
    Findings expectExact() throws IOException, SQLException {
        awaitFollowed(server.number("select coalesce(max(position), 0) from store.event"));
        Findings findings = verify();
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.events()).isEqualTo(findings.acks());
        return findings;
    }

    void awaitFollowed(long position) {
        Awaitility.await("followers at " + position)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> server.number("select min(position) from store.follower") >= position
                        && server.number("select count(*) from store.follower") == 2);
    }

    @Override
    public void close() throws IOException {
        load.close();
        nodes.forEach(NodeProcess::close);
        server.close();
    }
}
