package fr.convergence.command.membership;

import fr.convergence.command.Deposits;

/** Keeps what persons say of themselves when they ask to be confirmed. */
public interface Introductions extends Deposits {}
