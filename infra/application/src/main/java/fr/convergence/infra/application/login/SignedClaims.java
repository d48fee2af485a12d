package fr.convergence.infra.application.login;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Reads what ProConnect answers at its UserInfo endpoint: a signed JWT, as OpenID Connect Core 1.0, section 5.3.2, allows. It is believed only
 * as far as its signature, its issuer and its audience are.
 */
final class SignedClaims extends AbstractGenericHttpMessageConverter<Map<String, Object>> {

    private final JwtDecoder decoder;

    SignedClaims(JwtDecoder decoder) {
        super(new MediaType("application", "jwt"));
        this.decoder = decoder;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Map.class.isAssignableFrom(type);
    }

    @Override
    public boolean canWrite(@Nullable Type type, @Nullable Class<?> contained, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public Map<String, Object> read(Type type, @Nullable Class<?> context, HttpInputMessage answer) throws IOException {
        return claims(answer);
    }

    @Override
    protected Map<String, Object> readInternal(Class<? extends Map<String, Object>> type, HttpInputMessage answer)
            throws IOException {
        return claims(answer);
    }

    private Map<String, Object> claims(HttpInputMessage answer) throws IOException {
        String token = new String(answer.getBody().readAllBytes(), StandardCharsets.US_ASCII);
        try {
            return decoder.decode(token).getClaims();
        } catch (JwtException unbelievable) {
            throw new HttpMessageNotReadableException("the signed user info is not believed", unbelievable, answer);
        }
    }

    @Override
    protected void writeInternal(Map<String, Object> claims, @Nullable Type type, HttpOutputMessage output) {
        throw new HttpMessageNotWritableException("claims are only read");
    }
}
