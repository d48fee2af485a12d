package fr.convergence.infra.application.login;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator chooses about signing in, as {@code --convergence.login.<name>=…}. There is none without an issuer.
 *
 * @param issuer of the identity provider, whose addresses are discovered (OpenID Connect Discovery 1.0)
 * @param clientId as the identity provider knows this installation
 * @param clientSecret from the environment or a file, never from the command line of a machine that others use
 * @param scopes what is asked of the identity provider
 * @param algorithm by which it signs, and no other is believed
 * @param proofKey whether PKCE is used; ProConnect refuses parameters that it does not know (Y000400)
 * @param claims the OpenID Connect parameter of this name; empty for none
 * @param strong of the methods told in {@code amr}, those that prove more than a password does
 * @param stronger the parameters by which a person who signed in weakly is asked for more
 * @param anyDocument whether a session may ask what it likes; else only what our own pages do
 * @param longest how long a session lasts at most
 * @param idle how long it lasts without being used
 */
@ConfigurationProperties("convergence.login")
record LoginSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue({"openid", "siret"}) List<String> scopes,
        @DefaultValue("RS256") String algorithm,
        @DefaultValue("true") boolean proofKey,

        @DefaultValue("{\"id_token\":{\"amr\":{\"essential\":true}}}")
        String claims,

        @DefaultValue({"mfa", "pop", "totp"}) Set<String> strong,
        @DefaultValue Map<String, String> stronger,
        @DefaultValue("false") boolean anyDocument,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("1h") Duration idle) {

    /** Asked of a person who signed in weakly: at least to do so anew. */
    Map<String, String> askedForMore() {
        return stronger.isEmpty() ? Map.of("prompt", "login") : stronger;
    }

    /** Not what it holds. */
    @Override
    public String toString() {
        return "LoginSettings[" + issuer + ", " + clientId + "]";
    }
}
