package fr.convergence.infra.application.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * What a structure is to be told of a referral.
 *
 * @param other the structure on the other side
 * @param department whose coordination hands it on where no e-mail does
 */
record Notice(
        UUID id,
        String structure,
        String department,
        String referral,
        String other,
        NoticeKind kind,
        Instant happenedAt) {}
