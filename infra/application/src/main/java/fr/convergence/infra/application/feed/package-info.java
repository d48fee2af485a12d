/** The feed of public events over HTTP: pages, server-sent events, and GraphQL subscriptions, all with the same cursor. */
@NullMarked
package fr.convergence.infra.application.feed;

import org.jspecify.annotations.NullMarked;
