package fr.convergence.infra.application.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who was let in, with what it may do; made anew for each request, and kept nowhere. */
final class Acting extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Rights rights;

    Acting(Rights rights) {
        super(List.of());
        this.rights = rights;
        setAuthenticated(true);
    }

    Rights rights() {
        return rights;
    }

    @Override
    public Object getPrincipal() {
        return rights.actor().id();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
