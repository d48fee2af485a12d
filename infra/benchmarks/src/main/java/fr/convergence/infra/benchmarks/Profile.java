package fr.convergence.infra.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.Locale;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** Where the time goes while something is measured: in this process by JFR, in PostgreSQL by its statement statistics. */
final class Profile {

    private final double rate;
    private final double javaCores;
    private final double postgresCores;
    private final Samples samples;
    private final String statements;

    private Profile(double rate, double javaCores, double postgresCores, Samples samples, String statements) {
        this.rate = rate;
        this.javaCores = javaCores;
        this.postgresCores = postgresCores;
        this.samples = samples;
        this.statements = statements;
    }

    /** What is profiled is not among the figures: the profile itself costs something. */
    static Profile of(Server server, Contest.Contender contender) throws Exception {
        Path file = Files.createTempFile("convergence-benchmarks-", ".jfr");
        try (Recording recording = new Recording(configuration())) {
            server.asSuperuser("alter system set pg_stat_statements.track = 'all'");
            server.asSuperuser("select pg_reload_conf(), pg_stat_statements_reset()");
            recording.start();
            long javaBefore = Machine.cpuNanos();
            long postgresBefore = server.cpuNanos();
            long begin = System.nanoTime();
            double rate = contender.rate();
            double nanos = System.nanoTime() - begin;
            double java = (Machine.cpuNanos() - javaBefore) / nanos;
            double postgres = (server.cpuNanos() - postgresBefore) / nanos;
            recording.stop();
            recording.dump(file);
            return new Profile(rate, java, postgres, Samples.of(file), statements(server));
        } finally {
            server.asSuperuser("alter system reset pg_stat_statements.track");
            server.asSuperuser("select pg_reload_conf()");
            Files.delete(file);
        }
    }

    private static Configuration configuration() throws IOException, ParseException {
        return Configuration.getConfiguration("profile");
    }

    private static String statements(Server server) throws SQLException {
        return Statements.top(server);
    }

    void print(String what, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%n### Profile: %s%n%n%,.0f/s while profiled; cores busy: this process %.2f, PostgreSQL %.2f.%n%n%s%n%s%n",
                what,
                rate,
                javaCores,
                postgresCores,
                samples,
                statements);
    }
}
