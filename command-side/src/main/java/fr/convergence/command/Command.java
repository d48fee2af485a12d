package fr.convergence.command;

/** Something an actor asks for. Commands are records, private to the command side. */
public interface Command {}
