package fr.convergence.kernel.referral;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.util.List;

/** What can happen to what is kept, apart from the events, of the person referrals are for. */
@InFrench("personne accompagnée")
public sealed interface BeneficiaryEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The opaque reference of the person, a UUID. */
    String beneficiaryId();

    /**
     * What identifies the person is to be unreadable for ever, from now on; the history of the referrals stands.
     *
     * @param referralIds the referrals of the chain, at least one, sorted
     */
    @Stored(name = "beneficiary-erased")
    @InFrench("données personnelles effacées")
    record BeneficiaryErased(
            String beneficiaryId, @InFrench("orientations") List<String> referralIds, ErasureReason reason)
            implements BeneficiaryEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("beneficiary", beneficiaryId());
    }

    @Override
    default Tags tags() {
        return switch (this) {
            case BeneficiaryErased event -> new Tags(List.of(entity())).andEach("referral", event.referralIds());
        };
    }
}
