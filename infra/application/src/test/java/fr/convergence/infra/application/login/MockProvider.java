package fr.convergence.infra.application.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.json.JsonMapper;

/**
 * An identity provider as ProConnect is one: access tokens of a minute, user info as a signed JWT, parameters that it does not know refused.
 * What it answers can be made wrong.
 */
final class MockProvider implements AutoCloseable {

    static final String CLIENT = "convergence";
    static final String SECRET = "a-secret-of-thirty-two-characters";

    private static final List<String> KNOWN = List.of(
            "response_type", "client_id", "redirect_uri", "scope", "state", "nonce", "claims", "acr_values", "prompt");

    /** What of an answer is wrong. */
    enum Fault {
        NONE,
        UNSIGNED,
        SIGNED_BY_THE_PUBLIC_KEY,
        SIGNED_BY_ANOTHER_KEY,
        OTHER_NONCE,
        NO_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        EXPIRED,
        USER_OF_ANOTHER_SUBJECT,
        USER_UNSIGNED,
        USER_SIGNED_BY_ANOTHER_KEY,
        USER_OF_ANOTHER_AUDIENCE,
        SUBJECT_IS_AN_ADDRESS
    }

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey other;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final Map<String, String> subjects = new ConcurrentHashMap<>();
    private final JsonMapper json = new JsonMapper();

    volatile Fault fault = Fault.NONE;
    volatile String subject = "s-1";
    volatile String method = "pwd";
    volatile Map<String, String> asked = Map.of();

    MockProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
            other = new RSAKeyGenerator(2048).keyID("k1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        200,
                        "application/json",
                        json.writeValueAsString(Map.of(
                                "issuer", issuer(),
                                "authorization_endpoint", issuer() + "/authorize",
                                "token_endpoint", issuer() + "/token",
                                "userinfo_endpoint", issuer() + "/userinfo",
                                "jwks_uri", issuer() + "/jwks",
                                "end_session_endpoint", issuer() + "/session/end",
                                "response_types_supported", List.of("code"),
                                "subject_types_supported", List.of("public"),
                                "id_token_signing_alg_values_supported", List.of("RS256")))));
        server.createContext(
                "/jwks",
                exchange -> answer(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::user);
        server.start();
    }

    /** Has the application sign persons in here; without PKCE, whose parameters this refuses as ProConnect does. */
    void configure(DynamicPropertyRegistry properties) {
        properties.add("convergence.login.issuer", this::issuer);
        properties.add("convergence.login.client-id", () -> CLIENT);
        properties.add("convergence.login.client-secret", () -> SECRET);
        properties.add("convergence.login.proof-key", () -> "false");
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The person says yes at once. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        asked = parameters;
        String unknown = parameters.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .collect(Collectors.joining(","));
        if (!unknown.isEmpty()
                || parameters.getOrDefault("state", "").length() < 32
                || parameters.getOrDefault("nonce", "").length() < 32) {
            answer(exchange, 400, "text/plain", "Y000400 " + unknown);
            return;
        }
        String code = UUID.randomUUID().toString();
        nonces.put(code, parameters.get("nonce"));
        subjects.put(code, subject);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        parameters.get("redirect_uri") + "?code=" + code + "&state=" + parameters.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> parameters =
                parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String code = parameters.getOrDefault("code", "");
        String nonce = nonces.remove(code);
        if (nonce == null) {
            answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        String who = subjects.remove(code);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.OTHER_ISSUER ? "http://localhost:1" : issuer())
                .subject(fault == Fault.SUBJECT_IS_AN_ADDRESS ? "camille@exemple.fr" : who)
                .audience(fault == Fault.OTHER_AUDIENCE ? "another" : CLIENT)
                .issueTime(Date.from(Instant.now().minus(Duration.ofMinutes(fault == Fault.EXPIRED ? 60 : 0))))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(fault == Fault.EXPIRED ? -50 : 1))))
                .claim("nonce", fault == Fault.NO_NONCE ? null : fault == Fault.OTHER_NONCE ? "x".repeat(43) : nonce)
                .claim("amr", List.of(method))
                .build();
        answer(
                exchange,
                200,
                "application/json",
                json.writeValueAsString(Map.of(
                        "access_token",
                        "at-" + who,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        signed(claims, false))));
    }

    private void user(HttpExchange exchange) throws IOException {
        String who = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer at-", "");
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(fault == Fault.USER_OF_ANOTHER_AUDIENCE ? "another" : CLIENT)
                .subject(
                        fault == Fault.USER_OF_ANOTHER_SUBJECT
                                ? "somebody-else"
                                : fault == Fault.SUBJECT_IS_AN_ADDRESS ? "camille@exemple.fr" : who)
                .claim("siret", "13000548100010")
                .claim("given_name", "Camille")
                .claim("usual_name", "Canari-Exemple")
                .claim("email", "camille.canari@exemple.fr")
                .build();
        answer(exchange, 200, "application/jwt", signed(claims, true));
    }

    private String signed(JWTClaimsSet claims, boolean user) {
        try {
            if (fault == (user ? Fault.USER_UNSIGNED : Fault.UNSIGNED)) {
                return new PlainJWT(claims).serialize();
            }
            boolean byPublic = !user && fault == Fault.SIGNED_BY_THE_PUBLIC_KEY;
            JWSSigner signer = byPublic
                    ? new MACSigner(key.toRSAPublicKey().getEncoded())
                    : new RSASSASigner(
                            fault == (user ? Fault.USER_SIGNED_BY_ANOTHER_KEY : Fault.SIGNED_BY_ANOTHER_KEY)
                                    ? other
                                    : key);
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(byPublic ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                            .keyID("k1")
                            .build(),
                    claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair.length > 1 ? pair[1] : "", UTF_8),
                        (first, _) -> first,
                        HashMap::new));
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
