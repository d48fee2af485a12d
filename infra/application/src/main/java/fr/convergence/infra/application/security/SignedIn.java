package fr.convergence.infra.application.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A person who signed in, as its session keeps it: nothing that names or reaches it.
 */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String personId;
    private final String key;
    private final Instant until;
    private final boolean strong;
    private final @Nullable String siret;
    private final @Nullable String hint;

    /**
     * Lets a person in.
     *
     * @param personId the subject that the identity provider told
     * @param key drawn for this session
     * @param until when it ends at the latest
     * @param strong whether the person proved who it is by more than a password
     * @param siret the establishment that the identity provider says it belongs to; null when it says none
     * @param hint the ID token, to sign out at the identity provider; null when it names the person
     */
    public SignedIn(
            String personId, String key, Instant until, boolean strong, @Nullable String siret, @Nullable String hint) {
        super(List.of());
        this.personId = personId;
        this.key = key;
        this.until = until;
        this.strong = strong;
        this.siret = siret;
        this.hint = hint;
        setAuthenticated(true);
    }

    /** The subject that the identity provider told. */
    public String personId() {
        return personId;
    }

    /** Drawn for this session, and for no other. */
    public String key() {
        return key;
    }

    /** When it ends at the latest. */
    public Instant until() {
        return until;
    }

    /** Whether the person proved who it is by more than a password. */
    public boolean strong() {
        return strong;
    }

    /** The establishment that the identity provider says it belongs to; null when it says none. */
    public @Nullable String siret() {
        return siret;
    }

    /** The ID token, to sign out at the identity provider; null when it names the person. */
    public @Nullable String hint() {
        return hint;
    }

    @Override
    public Object getPrincipal() {
        return personId;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
