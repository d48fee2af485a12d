package fr.convergence.infra.application.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import fr.convergence.infra.application.DataDirectory;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.PartnerScope;
import fr.convergence.kernel.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Issues tokens to try Convergence with, signed by a key that never leaves the data directory. */
@Component
@ForDevelopment
class DevIssuer implements JwtDecoder {

    static final String ISSUER = "urn:convergence:dev";
    static final Duration LIFETIME = Duration.ofHours(1);

    /** It is no address, and to try and read it as one each time searches the whole class path for who could. */
    private static final Map<String, Converter<Object, ?>> ISSUER_AS_IT_IS =
            Map.of(JwtClaimNames.ISS, Object::toString);

    private final JwtEncoder encoder;
    private final JwtDecoder decoder;
    private final String audience;

    DevIssuer(DataDirectory data, ActorClaims claims) {
        this.audience = claims.audience();
        try {
            RSAKey key = RSAKey.parse(Files.readString(data.secret("dev-issuer.jwk", DevIssuer::draw)));
            this.encoder = NimbusJwtEncoder.withKeyPair(key.toRSAPublicKey(), key.toRSAPrivateKey())
                    .build();
            NimbusJwtDecoder checking =
                    NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
            checking.setJwtValidator(
                    new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(ISSUER), claims));
            checking.setClaimSetConverter(MappedJwtClaimSetConverter.withDefaults(ISSUER_AS_IT_IS));
            this.decoder = checking;
        } catch (IOException | ParseException | JOSEException unreadable) {
            throw new IllegalStateException("the development key cannot be read", unreadable);
        }
    }

    private static String draw() {
        try {
            return new RSAKeyGenerator(2048).generate().toJSONString();
        } catch (JOSEException missing) {
            throw new IllegalStateException("every Java platform has RSA", missing);
        }
    }

    String issue(Actor actor, Instant now) {
        JwtClaimsSet.Builder claims =
                claims(actor.id(), now).claim("role", actor.role().name()).claim("departments", actor.departments());
        if (actor.structureId() != null) {
            claims.claim("structure", actor.structureId());
        }
        if (actor.operator() != null) {
            claims.claim("operator", actor.operator());
        }
        if (actor.role() == Role.PARTNER) {
            claims.claim(
                    "scope",
                    actor.scopes().stream().map(PartnerScope::word).sorted().collect(Collectors.joining(" ")));
        }
        return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }

    /** Of a person, of whom its memberships tell the rest. */
    String issue(String personId, String method, Instant now) {
        return issue(personId, audience, method, now);
    }

    /**
     * The same, for some application.
     *
     * @param method how it signed in, as a word of RFC 8176
     */
    String issue(String personId, String forWhom, String method, Instant now) {
        return encoder.encode(JwtEncoderParameters.from(claims(personId, now)
                        .audience(List.of(forWhom))
                        .claim("amr", List.of(method))
                        .build()))
                .getTokenValue();
    }

    private static JwtClaimsSet.Builder claims(String subject, Instant now) {
        return JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(subject)
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME));
    }

    @Override
    public Jwt decode(String token) {
        return decoder.decode(token);
    }
}
