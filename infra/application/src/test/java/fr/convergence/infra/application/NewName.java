package fr.convergence.infra.application;

import java.util.UUID;

/** Names that nothing bears yet. */
public final class NewName {

    private NewName() {}

    /** Without digits: some of them, one after the other, are somebody's telephone number, which a name may not have. */
    public static String of(String kind) {
        return kind + " " + UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
    }
}
