package fr.convergence.infra.application.simulation;

import fr.convergence.infra.eventstore.PostgresEventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says on every page that is printed or sent out of a simulated store that nothing of it took place. */
@ControllerAdvice
class SimulatedPages implements ResponseBodyAdvice<Object> {

    static final String BANNER =
            "<p class=\"simulated\" role=\"note\">Données simulées : rien de tout cela n'a eu lieu.</p>";

    private static final String MAIN = "<main>";

    private final boolean simulated;

    SimulatedPages(PostgresEventStore store) {
        this.simulated = store.identity().simulatedTime();
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return simulated;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body instanceof String page && MediaType.TEXT_HTML.isCompatibleWith(type)
                ? page.replace(MAIN, MAIN + "\n" + BANNER)
                : body;
    }
}
