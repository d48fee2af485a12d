package fr.convergence.infra.application.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How persons sign in, where they can. */
@FunctionalInterface
public interface SigningIn {

    /** Adds it to what is asked of requests. */
    void configure(HttpSecurity http);
}
