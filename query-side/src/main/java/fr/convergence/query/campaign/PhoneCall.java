package fr.convergence.query.campaign;

import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.query.StructureCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call to make.
 *
 * @param toAsk the fields that its record leaves empty; whether the others are still right is to be asked too
 */
record PhoneCall(
        String structureId,
        String name,
        String commune,
        String phone,
        List<StructureField> toAsk,
        @Nullable LocalDate knownOn) {

    static PhoneCall of(StructureCard card) {
        return new PhoneCall(
                card.id(),
                card.name(),
                card.communeName(),
                Objects.requireNonNull(card.phone()),
                missing(card),
                card.knownOn());
    }

    private static List<StructureField> missing(StructureCard card) {
        List<StructureField> missing = new ArrayList<>();
        if (card.emails().isEmpty()) {
            missing.add(StructureField.EMAILS);
        }
        if (card.websites().isEmpty()) {
            missing.add(StructureField.WEBSITES);
        }
        if (card.openingHours() == null) {
            missing.add(StructureField.OPENING_HOURS);
        }
        if (card.roleSummary() == null) {
            missing.add(StructureField.ROLE_SUMMARY);
        }
        return missing;
    }
}
