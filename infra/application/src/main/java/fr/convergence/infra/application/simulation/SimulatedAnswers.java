package fr.convergence.infra.application.simulation;

import fr.convergence.infra.eventstore.PostgresEventStore;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says with every answer of a simulated store that it is one, and in the name of every file that is taken away from it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SimulatedAnswers extends OncePerRequestFilter {

    /** What every answer bears, and all that is sent on behalf of a simulated store. */
    public static final String HEADER = "X-Convergence-Simulated";

    private static final String FILE_NAME = "filename=\"";

    private final SingletonSupplier<Boolean> simulated;

    /** @param store opened later: filters are made before anything of the application is, and fail with a heap of words */
    SimulatedAnswers(ObjectProvider<PostgresEventStore> store) {
        this.simulated = SingletonSupplier.of(() -> store.getObject().identity().simulatedTime());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !simulated.obtain();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, "true");
        chain.doFilter(request, new Marking(response));
    }

    /** Names files after what they hold. */
    private static final class Marking extends HttpServletResponseWrapper {

        Marking(HttpServletResponse response) {
            super(response);
        }

        /** @param value null takes the header away */
        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, value == null ? null : marked(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, marked(name, value));
        }

        private static String marked(String name, String value) {
            return name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)
                    ? value.replace(FILE_NAME, FILE_NAME + "simulation-")
                    : value;
        }
    }
}
