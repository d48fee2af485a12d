package fr.convergence.infra.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** A node of its own on the test's database, which can be stopped as SIGSTOP does: nothing it asks for is sent any more. */
final class Node implements AutoCloseable {

    final PostgresEventStore store;
    final FollowerRunner runner;
    private volatile CountDownLatch going = new CountDownLatch(0);

    Node(TestDatabase database) {
        store = database.open();
        runner = new FollowerRunner(store, stoppable(database.pool), 50);
    }

    Node running(Follower follower) throws SQLException {
        runner.start(follower);
        return this;
    }

    private DataSource stoppable(DataSource pool) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    awaitGoing();
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                });
    }

    void awaitGoing() throws InterruptedException {
        going.await();
    }

    void stop() {
        going = new CountDownLatch(1);
    }

    void go() {
        going.countDown();
    }

    @Override
    public void close() {
        go();
        runner.close();
        store.close();
    }
}
