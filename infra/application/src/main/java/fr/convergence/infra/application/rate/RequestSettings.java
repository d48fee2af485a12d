package fr.convergence.infra.application.rate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may choose about requests, as {@code --convergence.requests.<name>=…}.
 *
 * @param perSecond how many a client may send each second, on all nodes together, when it has sent more than the next
 * @param burst how many it may send at once
 */
@ConfigurationProperties("convergence.requests")
record RequestSettings(
        @DefaultValue("200") int perSecond,
        @DefaultValue("2000") int burst) {}
