package fr.convergence.infra.application.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written to a structure. It says nothing of a person.
 *
 * @param id the same for the same letter, however often it is handed in
 * @param department code of the department whose coordination hands it on where no e-mail does
 * @param structureId whom it is for
 * @param address where it goes; null for the first professional address of the structure's record, as it is when it is sent
 */
public record Letter(
        UUID id,
        String department,
        String structureId,
        @Nullable String address,
        String subject,
        String body) {}
