package fr.convergence.infra.application.deadline;

import fr.convergence.command.Command;
import java.time.Instant;
import java.util.UUID;

/**
 * What time asks for.
 *
 * @param at when it fell due
 * @param id the command's identifier, made of what fell due and when: the same however often it is asked for
 */
record Due(Instant at, UUID id, Command command) {}
