package fr.convergence.infra.application.imports;

import fr.convergence.command.Commands;
import fr.convergence.command.PersonalContact;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.application.egress.Egress;
import fr.convergence.infra.application.imports.Imports.Tools;
import fr.convergence.kernel.territory.Territory;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Puts the import of open lists together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ImportSettings.class, CoopSettings.class})
@EnableScheduling
class ImportsConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Bean
    Patience patience() {
        return new Patience(6, Duration.ofMillis(100));
    }

    @Bean
    Spool spool(Settings settings, ImportSettings imports) {
        return new Spool(settings.data().resolve("imports"), imports.maxSize().toBytes());
    }

    @Bean
    @DependsOnDatabaseInitialization
    ImportReports importReports(DataSource dataSource, JsonMapper json, @Qualifier("wallClock") Clock clock) {
        return ImportReports.in(dataSource, json, clock);
    }

    @Bean
    ImportQueries importQueries(DataSource dataSource, ImportReports reports, JsonMapper json) {
        return new ImportQueries(dataSource, reports, json);
    }

    @Bean
    ImportWatch importWatch(ImportQueries queries) {
        return new ImportWatch(queries::progress, BETWEEN_LOOKS);
    }

    @Bean
    Imports imports(
            Commands commands,
            DataSource dataSource,
            @Qualifier("wallClock") Clock clock,
            ImportReports reports,
            Spool spool,
            ImportSettings settings,
            Patience patience) {
        Reference reference = new Reference(new TerritoryCommunes(Territory.current()), PersonalContact::namesSomebody);
        Tools tools = new Tools(commands, new StoredStructures(dataSource), reference, patience, clock);
        return new Imports(tools, reports, spool, settings);
    }

    @Bean
    CoopImports coopImports(
            CoopSettings settings,
            Egress egress,
            JsonMapper json,
            Imports imports,
            @Qualifier("wallClock") Clock clock) {
        return new CoopImports(new CoopApi(settings, egress, json, clock), imports, json);
    }
}
