package fr.convergence.query.feed;

import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.territory.Territory;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps public events. Its rows and its position move together, and positions have no gap: what a reader has not seen below the position
 * of an answer does not exist, and never will.
 */
@Component
public final class FeedProjection implements Projection {

    static final String NAME = "feed";

    private final Territory territory;

    /** @param territory where communes are now */
    public FeedProjection(Territory territory) {
        this.territory = territory;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        new FeedRows(transaction, territory).of(page);
    }
}
