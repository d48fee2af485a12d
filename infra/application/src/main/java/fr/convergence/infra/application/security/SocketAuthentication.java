package fr.convergence.infra.application.security;

import fr.convergence.infra.application.Deployment;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.server.support.AbstractAuthenticationWebSocketInterceptor;
import org.springframework.graphql.server.support.AuthenticationExtractor;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Tells who speaks on a WebSocket: the token of the HTTP request that opened it or, for browsers, which cannot send one, the
 * {@code Authorization} of {@code connection_init}. Without either it is closed, unless the cartography is public.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SocketAuthentication extends AbstractAuthenticationWebSocketInterceptor {

    /** Of the first message, beside the token: the membership by which the person acts. */
    static final String CHOSEN = "actingFor";

    private static final BearerTokenAuthenticationExtractor BEARER = new BearerTokenAuthenticationExtractor();
    private static final AuthenticationExtractor EXTRACTOR = payload -> BEARER.getAuthentication(payload)
            .doOnNext(token -> ((AbstractAuthenticationToken) token).setDetails(payload.get(CHOSEN)));

    private final AuthenticationManager tokens;
    private final RightsOf rightsOf;
    private final boolean anybody;

    SocketAuthentication(JwtDecoder decoder, Deployment deployment, RightsOf rightsOf) {
        super(EXTRACTOR);
        this.rightsOf = rightsOf;
        this.tokens = new ProviderManager(new JwtAuthenticationProvider(decoder));
        this.anybody = deployment.publicCartography();
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo socket, Map<String, Object> payload) {
        return Mono.defer(() -> EXTRACTOR.getAuthentication(payload))
                .hasElement()
                .flatMap(told -> told || anybody
                        ? Mono.just(true)
                        : socket.getPrincipal().hasElement())
                .flatMap(may -> may
                        ? super.handleConnectionInitialization(socket, payload)
                        : Mono.error(new InsufficientAuthenticationException("no token")));
    }

    @Override
    protected Mono<Authentication> authenticate(Authentication token) {
        return Mono.fromCallable(() -> {
                    Authentication letIn = tokens.authenticate(token);
                    String chosen = token.getDetails() instanceof String membership ? membership : null;
                    return rightsOf.of(letIn, chosen)
                            .<Authentication>map(Acting::new)
                            .orElseThrow(() -> new InsufficientAuthenticationException("nobody"));
                })
                .onErrorMap(
                        MemberRights.NotHeld.class, none -> new InsufficientAuthenticationException("not held", none));
    }

    @Override
    protected ContextView getContextToWrite(SecurityContext context) {
        return Context.of(SecurityContext.class.getName(), context);
    }
}
