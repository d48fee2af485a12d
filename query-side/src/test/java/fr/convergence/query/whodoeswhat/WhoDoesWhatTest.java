package fr.convergence.query.whodoeswhat;

import static fr.convergence.query.whodoeswhat.Town.ANGERS;
import static fr.convergence.query.whodoeswhat.Town.north;

import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Who suits a need, in which order and why: events in, GraphQL answers out. */
class WhoDoesWhatTest {

    private final Town town = new Town();

    @Test
    void smoke() {
        town.door(1, north(2), "OPERATORS", "cnaf", "MODES", "DO_WITH")
                .door(2, north(1), "OPERATORS", "msa")
                .structure(3, ANGERS, north(0.5));
        GraphQlTester.Response answer = town.ask("operator", "cnaf");
        System.out.println(answer.path("whoDoesWhat").entity(Object.class).get());
    }
}
