package fr.convergence.infra.application.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What is asked of the identity provider when somebody signs in; more when it is to prove who it is by more than a password. */
final class Asking implements OAuth2AuthorizationRequestResolver {

    static final String START = "/oauth2/authorization";
    /** The parameter of {@link #START} by which more is asked. */
    static final String STRONGER = "stronger";

    private final OAuth2AuthorizationRequestResolver usual;
    private final LoginSettings settings;

    Asking(ClientRegistrationRepository registrations, LoginSettings settings) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        this.settings = settings;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return with(usual.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return with(usual.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest with(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null) {
            return null;
        }
        Map<String, Object> more = new LinkedHashMap<>(asked.getAdditionalParameters());
        if (!settings.claims().isBlank()) {
            more.put("claims", settings.claims());
        }
        if (request.getParameter(STRONGER) != null) {
            more.putAll(settings.askedForMore());
        }
        return OAuth2AuthorizationRequest.from(asked).additionalParameters(more).build();
    }
}
