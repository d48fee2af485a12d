package fr.convergence.infra.application.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the operator may choose about imports, as {@code --convergence.imports.<name>=…}.
 *
 * @param maxSize how large a file may be
 * @param inFlight rows brought at the same time, by all imports of this node, each with a connection of the pool at hand; half of the pool
 *     at most, so that neither people's commands nor the followers wait for one
 * @param atOnce imports that run at the same time; each keeps one connection of the pool
 */
@ConfigurationProperties("convergence.imports")
record ImportSettings(
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("8") int inFlight,
        @DefaultValue("2") int atOnce) {}
