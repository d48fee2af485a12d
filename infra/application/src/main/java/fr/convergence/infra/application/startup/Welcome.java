package fr.convergence.infra.application.startup;

import fr.convergence.infra.application.Deployment;
import fr.convergence.infra.application.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows where to look, once Convergence serves. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger("fr.convergence");

    private record Line(String label, String text) {}

    private final Deployment deployment;
    private final Settings settings;
    private final ObjectProvider<ReadyNotice> notices;

    Welcome(Deployment deployment, Settings settings, ObjectProvider<ReadyNotice> notices) {
        this.deployment = deployment;
        this.settings = settings;
        this.notices = notices;
    }

    @EventListener
    void show(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "");
        log.info("Convergence est prêt\n{}", block("http://localhost:" + port));
    }

    private String block(String address) {
        List<Line> lines = new ArrayList<>(List.of(
                new Line("Carte mentale", address + "/"),
                new Line("GraphiQL", address + "/graphiql/"),
                new Line("GraphQL", address + "/graphql"),
                new Line("Santé", address + "/actuator/health"),
                new Line("Données", database())));
        if (deployment.devIssuer()) {
            lines.add(new Line(
                    "Jeton d'essai",
                    address + "/dev/token?persona=coordinator (ou agent, mediator, auditor, partner)"));
        }
        lines.add(new Line(
                "Exemple",
                settings.sample()
                        ? "le Maine-et-Loire, importé au premier démarrage (--convergence.sample=false pour s'en passer)"
                        : "non importé"));
        notices.orderedStream().forEach(notice -> lines.add(new Line(notice.label(), notice.text())));
        return lines.stream()
                .map(line -> "    %-15s %s".formatted(line.label(), line.text()))
                .collect(Collectors.joining("\n"));
    }

    private String database() {
        return deployment.embedded()
                ? settings.data().toAbsolutePath().normalize() + " (PostgreSQL embarqué)"
                : "PostgreSQL externe";
    }
}
