package fr.convergence.infra.application.confirmation;

import java.time.LocalDate;

/**
 * What a link opens.
 *
 * @param id names it in the events
 * @param until the last day on which it does
 */
record Link(String id, String campaignId, String structureId, LocalDate until) {}
