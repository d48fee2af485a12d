package fr.convergence.infra.application.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ConvergenceApplication;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.TestData;
import fr.convergence.infra.application.security.Persona;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** An application of its own, whose store is empty at first. */
final class Store implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    final RunningApplication application;
    private String position = "";

    Store() {
        SpringApplication starting = new SpringApplication(ConvergenceApplication.class, RunningApplication.class);
        starting.addInitializers(new TestData());
        context = starting.run("--server.port=0", "--convergence.sample=false", "--server.shutdown=immediate");
        application = context.getBean(RunningApplication.class);
    }

    /** Imports a file of which every record must be taken. */
    void bring(String format, String file) {
        Answer answer = application.post(
                "/imports/" + format + "?wait=true",
                application.token(Persona.COORDINATOR),
                "application/octet-stream",
                file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.json().path("state").asString()).as(answer.text()).isEqualTo("COMPLETED");
        assertThat(answer.json().path("refused").intValue()).as(answer.text()).isZero();
        position = answer.json().path("position").asString();
    }

    /** Does what a GraphQL document asks for, which nothing speaks against; what that came to. */
    JsonNode change(String mutation, String document) {
        JsonNode payload =
                application.data(Persona.COORDINATOR, document, Map.of()).path(mutation);
        assertThat(payload.path("rejections")).as(payload.toString()).isEmpty();
        position = payload.path("position").asString();
        return payload;
    }

    /** The department as it is after the last change. */
    String export(String format, String more) {
        Answer answer = application.get(address(format) + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    /** The same as a file that is no text. */
    byte[] file(String format) {
        return application.file(address(format));
    }

    private String address(String format) {
        return "/exports/" + format + "?department=49&consistentWith=" + position;
    }

    @Override
    public void close() {
        context.close();
    }
}
