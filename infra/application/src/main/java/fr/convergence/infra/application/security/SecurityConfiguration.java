package fr.convergence.infra.application.security;

import fr.convergence.command.membership.Vouching;
import fr.convergence.infra.application.Deployment;
import fr.convergence.query.Establishments;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/** Who may call what over HTTP. What a call may then do is decided by the actor, with the data it is about. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PAGES = {
        "/",
        "/*.html",
        "/*.js",
        "/*.css",
        "/*.svg",
        "/*.ico",
        "/*.png",
        "/*.webmanifest",
        "/*.txt",
        "/js/**",
        "/webjars/**",
        "/asyncapi.json",
        "/events/schema.v1.json",
        "/events/catalogue",
        "/graphiql",
        "/graphiql/**"
    };
    private static final String SELF_ONLY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** GraphiQL writes its own styles into the page and edits text in a worker. */
    private static final String GRAPHIQL = SELF_ONLY
            + "; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; worker-src 'self' blob:";

    private static final RequestMatcher GRAPHQL_SOCKET =
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/graphql");

    @Bean
    Vouching vouching(Establishments establishments) {
        return (actor, structure) -> {
            Rights rights = ActorOf.rightsOfCurrentRequest();
            String siret = rights == null ? null : rights.siret();
            return siret != null
                    && establishments.of(siret).stream()
                            .anyMatch(card -> card.id().equals(structure));
        };
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Deployment deployment,
            Refusals refusals,
            RightsOf rightsOf,
            JsonMapper json,
            ObjectProvider<SigningIn> signingIn) {
        http.authorizeHttpRequests(rules -> rules(rules, deployment))
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new ActingFilter(rightsOf, json), AuthorizationFilter.class);
        SigningIn way = signingIn.getIfAvailable();
        if (way == null) {
            http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .csrf(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable);
        } else {
            way.configure(http);
        }
        return http.build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            Deployment deployment) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        rules.requestMatchers(HttpMethod.GET, PAGES).permitAll();
        rules.requestMatchers(HttpMethod.GET, "/dev/token", "/session").permitAll();
        // What it opens is decided by the link itself, and nothing else.
        rules.requestMatchers("/confirmations/*", "/referrals/link/*", "/calendars/*")
                .permitAll();
        rules.requestMatchers(EndpointRequest.to("health")).permitAll();
        if (deployment.publicMetrics()) {
            rules.requestMatchers(EndpointRequest.to("prometheus")).permitAll();
        }
        if (deployment.publicCartography()) {
            rules.requestMatchers("/graphql").permitAll();
            rules.requestMatchers(HttpMethod.GET, "/exports/*").permitAll();
        } else {
            // A browser sends its token once the WebSocket is open: SocketAuthentication asks for it.
            rules.requestMatchers(SecurityConfiguration::opensWebSocket).permitAll();
        }
        rules.anyRequest().authenticated();
    }

    private static boolean opensWebSocket(HttpServletRequest request) {
        return GRAPHQL_SOCKET.matches(request) && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher graphiql = PathPatternRequestMatcher.pathPattern("/graphiql/**");
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .addHeaderWriter(policy(graphiql, GRAPHIQL))
                .addHeaderWriter(policy(new NegatedRequestMatcher(graphiql), SELF_ONLY));
    }

    private static DelegatingRequestMatcherHeaderWriter policy(RequestMatcher where, String policy) {
        return new DelegatingRequestMatcherHeaderWriter(
                where, new StaticHeadersWriter("Content-Security-Policy", policy));
    }
}
