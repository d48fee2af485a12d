package fr.convergence.command.outsidecalendar;

import fr.convergence.command.Deposits;

/** Keeps the addresses of calendars, each of which opens the whole calendar: none is ever given back. */
public interface OutsideAddresses extends Deposits {}
