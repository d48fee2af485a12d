package fr.convergence.infra.application.exports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may choose about exports, as {@code --convergence.exports.<name>=…}.
 *
 * @param atOnce exports that run at the same time; each keeps one connection of the pool for as long as its reader reads
 */
@ConfigurationProperties("convergence.exports")
record ExportSettings(@DefaultValue("4") int atOnce) {}
