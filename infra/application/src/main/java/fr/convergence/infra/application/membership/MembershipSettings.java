package fr.convergence.infra.application.membership;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may choose about memberships, as {@code --convergence.<name>=…}.
 *
 * @param administrators subjects of the persons who keep the machine running without anybody's confirmation
 */
@ConfigurationProperties("convergence")
record MembershipSettings(@DefaultValue Set<String> administrators) {}
