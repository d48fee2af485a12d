package fr.convergence.infra.application.confirmation;

import java.util.UUID;

/**
 * What is to be sent to a structure; to which address is looked up by who sends it.
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
