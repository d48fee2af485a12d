package fr.convergence.infra.application.simulation;

import fr.convergence.infra.eventstore.PostgresEventStore;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells what kind of store everything comes from. */
@Controller
class StoreController {

    private final PostgresEventStore store;

    StoreController(PostgresEventStore store) {
        this.store = store;
    }

    /** The store as the schema has it. */
    record StoreView(boolean simulated) {}

    @QueryMapping
    StoreView store() {
        return new StoreView(store.identity().simulatedTime());
    }
}
