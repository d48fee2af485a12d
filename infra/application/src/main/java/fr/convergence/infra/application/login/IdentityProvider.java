package fr.convergence.infra.application.login;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestTemplate;

/** Where persons sign in. Its addresses are asked of it when somebody first does, so this starts while it is away. */
final class IdentityProvider {

    static final String ID = "login";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LoginSettings settings;
    private final String redirect;

    /** @param publicAddress where people reach this installation */
    IdentityProvider(LoginSettings settings, String publicAddress) {
        this.settings = settings;
        this.redirect = publicAddress + "/login/oauth2/code/" + ID;
    }

    ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri(redirect)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(settings.proofKey())
                        .build())
                .build();
    }

    SignatureAlgorithm algorithm() {
        return Objects.requireNonNull(
                SignatureAlgorithm.from(settings.algorithm()), "--convergence.login.algorithm is none");
    }

    /** Tells what the identity provider says of who signs in, be it plain or signed. */
    OAuth2UserService<OidcUserRequest, OidcUser> users(ClientRegistrationRepository registrations) {
        Supplier<OidcUserService> users =
                SingletonSupplier.of(() -> users(Objects.requireNonNull(registrations.findByRegistrationId(ID))));
        return asked -> users.get().loadUser(asked);
    }

    /** Made once: it knows the keys of the identity provider, and asks for them again only when they change. */
    private OidcUserService users(ClientRegistration registration) {
        RestTemplate http = new RestTemplate(ClientHttpRequestFactoryBuilder.detect()
                .build(HttpClientSettings.defaults()
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withConnectTimeout(PATIENCE)
                        .withReadTimeout(PATIENCE)));
        http.getMessageConverters().addFirst(new SignedClaims(decoder(registration)));
        DefaultOAuth2UserService plain = new DefaultOAuth2UserService();
        plain.setRestOperations(http);
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(plain);
        users.setRetrieveUserInfo(request -> request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri()
                != null);
        return users;
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithm(algorithm())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.clientId()))));
        return decoder;
    }
}
