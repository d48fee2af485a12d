package fr.convergence.kernel.gathering;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.util.List;

/** What professionals of a department want to learn; neither they nor their structure are known. */
@InFrench("besoin de formation")
public sealed interface TrainingNeedEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The need's own identifier, a UUID. */
    String needId();

    /**
     * Somebody wants to learn something.
     *
     * @param department code of the department they work in
     * @param profile what they do
     */
    @Stored(name = "training-need-expressed")
    @InFrench("besoin de formation exprimé")
    record TrainingNeedExpressed(
            String needId, @InFrench("département") String department, VisitorProfile profile, TrainingTopic topic)
            implements TrainingNeedEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("training-need", needId());
    }

    @Override
    default Tags tags() {
        return new Tags(List.of(entity()));
    }
}
