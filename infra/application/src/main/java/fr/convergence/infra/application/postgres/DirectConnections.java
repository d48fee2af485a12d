package fr.convergence.infra.application.postgres;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connections of their own, outside the pool, for what listens to PostgreSQL all the time. */
@Configuration(proxyBeanMethods = false)
class DirectConnections {

    @Bean(defaultCandidate = false)
    DataSource directDataSource(JdbcConnectionDetails database) {
        PGSimpleDataSource direct = new PGSimpleDataSource();
        direct.setUrl(database.getJdbcUrl());
        // Absent where the address itself names them.
        if (database.getUsername() != null) {
            direct.setUser(database.getUsername());
        }
        if (database.getPassword() != null) {
            direct.setPassword(database.getPassword());
        }
        direct.setApplicationName("convergence-direct");
        direct.setTcpKeepAlive(true);
        return direct;
    }
}
