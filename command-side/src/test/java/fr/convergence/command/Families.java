package fr.convergence.command;

import fr.convergence.command.crossimmersion.CrossImmersionDecisions;
import fr.convergence.command.gathering.GatheringDecisions;
import fr.convergence.command.jointpermanence.JointPermanenceDecisions;
import java.util.List;

/** Every family of events that promises time, as the application puts them together. */
public final class Families {

    /** Each before any event. */
    public static final List<Promising> PROMISING = List.of(
            new JointPermanenceDecisions().permanencePromises(),
            new CrossImmersionDecisions().immersionPromises(),
            new GatheringDecisions().gatheringPromises());

    private Families() {}

    /** Before any event. */
    public static Promises promises() {
        return new Promises(PROMISING);
    }
}
