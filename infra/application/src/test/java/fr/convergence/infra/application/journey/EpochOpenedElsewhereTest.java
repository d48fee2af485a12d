package fr.convergence.infra.application.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.journey.ApplicationProcess.Ended;
import fr.convergence.infra.eventstore.Cursor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An epoch is opened while a node still runs in the one before. */
class EpochOpenedElsewhereTest {

    @TempDir
    Path directory;

    @Test
    void a_node_of_the_epoch_before_ends_and_goes_on_when_it_is_started_again() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            String url = "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres");
            String[] options = {url, "--convergence.accept-data-loss=true", "--convergence.dev-issuer=true"};
            ApplicationProcess node = new ApplicationProcess(directory.resolve("data"), options);
            Register.register(node, "0fd6dc5c-95f6-4e88-9ed5-7a2b7b3f8d11");
            try (Connection connection = database.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "insert into store.epoch (epoch, parent, forked_at, reason) values (2, 1, 1, 'elsewhere')");
                statement.execute("update store.identity set epoch = 2");
            }

            Ended ended = node.ended();

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.log()).anyMatch(line -> line.contains("another history than this process was started on"));
            try (ApplicationProcess again = new ApplicationProcess(directory.resolve("data"), options)) {
                String late = Register.register(again, "5b1d8f0e-4a52-47c4-8a35-0c6f6a1f2e02");
                assertThat(Cursor.decode(late).epoch()).isEqualTo(2);
            }
        }
    }
}
