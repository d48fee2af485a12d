package fr.convergence.infra.application.login;

import fr.convergence.infra.application.security.AccessLog;
import fr.convergence.infra.application.security.SignedIn;
import fr.convergence.kernel.access.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Lets in who comes back from the identity provider, or tells that it is not let in. Of what the provider says, the session keeps the subject,
 * the methods' strength and the establishment: names and addresses are read by nobody here.
 */
final class Arrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final Set<String> NAMING =
            Set.of("email", "name", "given_name", "family_name", "usual_name", "preferred_username", "phone_number");
    private static final String HOME = "/";

    private final LoginSettings settings;
    private final SecurityContextRepository sessions;
    private final Clock clock;

    Arrival(LoginSettings settings, SecurityContextRepository sessions, Clock clock) {
        this.settings = settings;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication letIn)
            throws IOException {
        OidcUser user = (OidcUser) Objects.requireNonNull(letIn.getPrincipal());
        String subject = user.getSubject();
        if (subject == null || !Actor.isOpaque(subject)) {
            refuse(request, response, "subject_not_opaque");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(
                subject,
                UUID.randomUUID().toString(),
                clock.instant().plus(settings.longest()),
                strong(user.getIdToken()),
                siret(user),
                hint(user.getIdToken())));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        response.sendRedirect(HOME);
    }

    private boolean strong(OidcIdToken token) {
        List<String> methods = token.getAuthenticationMethods();
        return methods != null && methods.stream().anyMatch(settings.strong()::contains);
    }

    private static @Nullable String siret(OidcUser user) {
        return user.getClaims().get("siret") instanceof String text
                        && SIRET.matcher(text).matches()
                ? text
                : null;
    }

    private static @Nullable String hint(OidcIdToken token) {
        return token.getClaims().keySet().stream().anyMatch(NAMING::contains) ? null : token.getTokenValue();
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        refuse(
                request,
                response,
                why instanceof OAuth2AuthenticationException told
                        ? told.getError().getErrorCode()
                        : "fault");
    }

    /** Who is refused comes back to the page, which says so: the reason is told in the log. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        AccessLog.refused(Actor.ANONYMOUS, "SIGN_IN_REFUSED " + reason.replaceAll("[^a-z_]", ""), request);
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        response.sendRedirect(HOME + "?connexion=refusee");
    }
}
