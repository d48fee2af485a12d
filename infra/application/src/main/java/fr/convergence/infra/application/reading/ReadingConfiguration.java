package fr.convergence.infra.application.reading;

import fr.convergence.kernel.Projection;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.ReadModels;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the query side asks for: the read models, and where communes are now. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    ReadModels readModels(
            DataSource dataSource,
            List<Projection> projections,
            Clock clock,
            @Value("${convergence.consistent-with-timeout:5s}") Duration patience) {
        return new JdbcReadModels(dataSource, projections, clock, patience);
    }

    @Bean
    Territory territory() {
        return Territory.current();
    }
}
