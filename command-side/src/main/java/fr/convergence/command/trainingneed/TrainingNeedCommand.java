package fr.convergence.command.trainingneed;

import fr.convergence.command.Command;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.gathering.TrainingTopic;

/** What may be asked of a training need. */
public sealed interface TrainingNeedCommand extends Command {

    /** The need's identifier, a UUID. */
    String needId();

    /**
     * Tells what a professional wants to learn; whoever asks is recorded as somebody of their role in that department.
     *
     * @param department code of the department they work in
     * @param profile what they do
     */
    record ExpressTrainingNeed(String needId, String department, VisitorProfile profile, TrainingTopic topic)
            implements TrainingNeedCommand {}
}
