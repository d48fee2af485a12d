package fr.convergence.kernel.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a partnership: between two structures, or a structure and an operator of the France services offer.
 *
 * <p>{@code terms} maps the names of {@link PartnershipField} to values, as in {@link StructureEvent}. Exactly one of
 * {@code partnerId} and {@code operator} is there.
 */
@InFrench("partenariat")
public sealed interface PartnershipEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The partnership's own identifier, a UUID. */
    String partnershipId();

    /** The structure that speaks of it. */
    String structureId();

    /** The other structure, or null. */
    @Nullable String partnerId();

    /** The code of the operator, or null. */
    @Nullable String operator();

    /** Somebody told of it. */
    @Stored(name = "partnership-declared")
    @InFrench("partenariat déclaré")
    record PartnershipDeclared(
            String partnershipId,
            String structureId,
            @Nullable String partnerId,
            @Nullable String operator,
            PartnershipKind kind,
            Map<String, List<String>> terms)
            implements PartnershipEvent {}

    /** Some of its terms changed; the others stay as they were. */
    @Stored(name = "partnership-amended")
    @InFrench("partenariat modifié")
    record PartnershipAmended(
            String partnershipId,
            String structureId,
            @Nullable String partnerId,
            @Nullable String operator,
            Map<String, List<String>> terms)
            implements PartnershipEvent {}

    /** Somebody who knows it found it still so. */
    @Stored(name = "partnership-confirmed")
    @InFrench("partenariat confirmé")
    record PartnershipConfirmed(
            String partnershipId,
            String structureId,
            @Nullable String partnerId,
            @Nullable String operator,
            LocalDate confirmedOn)
            implements PartnershipEvent {}

    /** It holds no more. */
    @Stored(name = "partnership-ended")
    @InFrench("partenariat terminé")
    record PartnershipEnded(
            String partnershipId,
            String structureId,
            @Nullable String partnerId,
            @Nullable String operator,
            LocalDate endedOn)
            implements PartnershipEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("partnership", partnershipId());
    }

    @Override
    default Tags tags() {
        Tags both = new Tags(List.of(entity())).and("structure", structureId());
        String partner = partnerId();
        String operator = operator();
        both = partner == null ? both : both.and("structure", partner);
        return operator == null ? both : both.and("operator", operator);
    }
}
