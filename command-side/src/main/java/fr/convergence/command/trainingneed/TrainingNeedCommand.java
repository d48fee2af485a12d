package fr.convergence.command.trainingneed;

import fr.convergence.command.Command;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.gathering.TrainingTopic;

/** What may be asked of a need of training. */
public sealed interface TrainingNeedCommand extends Command {

    /** The need's identifier, a UUID. */
    String needId();

    /**
     * Wants to learn something.
     *
     * @param department code of the department one works in
     * @param profile what one does
     */
    record ExpressTrainingNeed(String needId, String department, VisitorProfile profile, TrainingTopic topic)
            implements TrainingNeedCommand {}
}
