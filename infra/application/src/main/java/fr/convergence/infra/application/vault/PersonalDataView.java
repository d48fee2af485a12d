package fr.convergence.infra.application.vault;

import fr.convergence.infra.application.vault.Access.Seen;
import fr.convergence.kernel.referral.ErasureReason;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as GraphQL shows it to who may see it. */
record PersonalDataView(
        String beneficiaryId,
        @Nullable PersonalData person,
        @Nullable OffsetDateTime depositedAt,
        @Nullable OffsetDateTime rectifiedAt,
        @Nullable Erasure erased) {

    /** When and why nothing is left. */
    record Erasure(OffsetDateTime at, ErasureReason reason) {}

    static PersonalDataView of(UUID beneficiary, Seen seen) {
        return switch (seen) {
            case Seen.Kept kept ->
                new PersonalDataView(
                        beneficiary.toString(),
                        kept.person().data(),
                        time(kept.person().depositedAt()),
                        time(kept.person().rectifiedAt()),
                        null);
            case Seen.Erased erased ->
                new PersonalDataView(
                        beneficiary.toString(),
                        null,
                        null,
                        null,
                        new Erasure(
                                erased.tombstone().erasedAt().atOffset(ZoneOffset.UTC),
                                erased.tombstone().reason()));
        };
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
