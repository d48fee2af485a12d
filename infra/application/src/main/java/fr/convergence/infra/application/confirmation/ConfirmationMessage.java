package fr.convergence.infra.application.confirmation;

import java.util.UUID;

/**
 * What a structure is asked in.
 *
 * @param id the same for the same request, however often it is handed over
 * @param position of the request in the store
 * @param linkId names the link it contains
 */
record ConfirmationMessage(
        UUID id,
        long position,
        String campaignId,
        String structureId,
        String department,
        String linkId,
        String subject,
        String body) {}
