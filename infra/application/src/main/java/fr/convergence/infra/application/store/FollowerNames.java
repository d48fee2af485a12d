package fr.convergence.infra.application.store;

/** The names of what follows the store, which are those of schemas too. */
final class FollowerNames {

    private static final String FORM = "[a-z][a-z_]*";

    private FollowerNames() {}

    static void check(String name) {
        if (!name.matches(FORM)) {
            throw new IllegalArgumentException("not a name of a projection or a policy: " + name);
        }
    }
}
