package fr.convergence.infra.application.login;

import fr.convergence.infra.application.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the page where to go to sign out at the identity provider too (OpenID Connect RP-Initiated Logout 1.0), once the session here has
 * ended; home when the provider has no such address.
 */
final class Departure implements LogoutSuccessHandler {

    private final ClientRegistrationRepository registrations;
    private final String home;
    private final JsonMapper json;

    /** @param publicAddress where the provider sends people back to */
    Departure(ClientRegistrationRepository registrations, String publicAddress, JsonMapper json) {
        this.registrations = registrations;
        this.home = publicAddress + "/";
        this.json = json;
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication left)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("location", left instanceof SignedIn it ? there(it) : home));
    }

    private String there(SignedIn left) {
        ClientRegistration provider = Objects.requireNonNull(registrations.findByRegistrationId(IdentityProvider.ID));
        Object end = provider.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (end == null) {
            return home;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(end.toString())
                .queryParam("post_logout_redirect_uri", "{home}")
                .queryParam("state", "{state}");
        String hint = left.hint();
        return hint == null
                ? address.queryParam("client_id", "{client}")
                        .encode()
                        .buildAndExpand(home, left.key(), provider.getClientId())
                        .toUriString()
                : address.queryParam("id_token_hint", "{hint}")
                        .encode()
                        .buildAndExpand(home, left.key(), hint)
                        .toUriString();
    }
}
