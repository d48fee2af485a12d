package fr.convergence.infra.application.login;

import fr.convergence.infra.application.OwnSchema;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.application.security.Sessions;
import fr.convergence.infra.application.security.SignedIn;
import fr.convergence.infra.application.security.SigningIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Lets persons sign in where an identity provider is named; their sessions are in PostgreSQL, for every node and beyond a restart. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("convergence.login.issuer")
@EnableConfigurationProperties(LoginSettings.class)
@EnableSpringHttpSession
class LoginConfiguration {

    private static final String SIGN_OUT = "/logout";

    @Bean
    @DependsOnDatabaseInitialization
    JdbcIndexedSessionRepository sessionRepository(DataSource database, LoginSettings settings) {
        OwnSchema.migrate(database, "session");
        JdbcOperations jdbc = new JdbcTemplate(database);
        JdbcIndexedSessionRepository sessions =
                new JdbcIndexedSessionRepository(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)));
        sessions.setTableName("session.entry");
        sessions.setDefaultMaxInactiveInterval(settings.idle());
        sessions.setCleanupCron("-");
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        return sessions;
    }

    @Bean
    @ConditionalOnProperty(name = "convergence.login.any-document", havingValue = "false", matchIfMissing = true)
    PageDocuments pageDocuments() {
        return new PageDocuments();
    }

    /** Forgets sessions that are over. */
    @Bean
    SessionCleaning sessionCleaning(JdbcIndexedSessionRepository sessions) {
        return new SessionCleaning(sessions);
    }

    record SessionCleaning(JdbcIndexedSessionRepository sessions) {

        @Scheduled(fixedDelayString = "PT5M")
        void clean() {
            sessions.cleanUpExpiredSessions();
        }
    }

    /** {@code __Host-} is kept to this very host by browsers; it asks for https, which a developer's machine has not. */
    @Bean
    CookieSerializer sessionCookie(Settings settings) {
        boolean https = "https".equals(settings.publicAddress().getScheme());
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(https ? "__Host-convergence" : "convergence");
        cookie.setUseSecureCookie(https);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Bean
    Sessions sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        return (personId, key) -> sessions.findByPrincipalName(personId).values().stream()
                .map(session -> session.<SecurityContext>getAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .anyMatch(context -> context != null
                        && context.getAuthentication() instanceof SignedIn it
                        && it.key().equals(key));
    }

    @Bean
    IdentityProvider identityProvider(LoginSettings settings, Settings installation) {
        return new IdentityProvider(settings, installation.linkAddress());
    }

    @Bean
    ClientRegistrationRepository identityProviders(IdentityProvider provider) {
        return provider.registrations();
    }

    /** Believes ID tokens by one algorithm, and by no other that they may name. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(IdentityProvider provider) {
        OidcIdTokenDecoderFactory factory = new OidcIdTokenDecoderFactory();
        factory.setJwsAlgorithmResolver(_ -> provider.algorithm());
        return factory;
    }

    @Bean
    SigningIn signingIn(
            LoginSettings settings,
            Settings installation,
            IdentityProvider provider,
            ClientRegistrationRepository registrations,
            JsonMapper json,
            @Qualifier("wallClock") Clock clock) {
        HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        Arrival arrival = new Arrival(settings, contexts, clock);
        return http -> configure(
                http,
                contexts,
                arrival,
                provider.users(registrations),
                new Asking(registrations, settings),
                new Departure(registrations, installation.linkAddress(), json));
    }

    private static void configure(
            HttpSecurity http,
            HttpSessionSecurityContextRepository contexts,
            Arrival arrival,
            OAuth2UserService<OidcUserRequest, OidcUser> users,
            Asking asking,
            Departure departure) {
        http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .oauth2Login(login -> login.authorizedClientRepository(new NoClients())
                        .authorizationEndpoint(to -> to.authorizationRequestResolver(asking))
                        .userInfoEndpoint(user -> user.oidcUserService(users))
                        .successHandler(arrival)
                        .failureHandler(arrival))
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                        .requireCsrfProtectionMatcher(LoginConfiguration::bySession))
                .logout(logout -> logout.logoutUrl(SIGN_OUT).logoutSuccessHandler(departure));
    }

    /** A browser sends its cookie whoever has it ask; it sends a token only from our own page. */
    private static boolean bySession(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getSession(false) != null;
    }
}
