package fr.convergence.command;

import fr.convergence.kernel.access.Actor;
import java.time.LocalDate;

/**
 * What a decision may know beside the events and the command.
 *
 * @param actor who asks
 * @param today the day in France (Europe/Paris) on which it was asked
 */
public record Circumstances(Actor actor, LocalDate today) {}
