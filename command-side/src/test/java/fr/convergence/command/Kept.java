package fr.convergence.command;

import java.util.HashMap;
import java.util.Map;

/** What was deposited, in memory, as the vault keeps it. */
public class Kept implements Deposits {

    private final Map<String, String> all = new HashMap<>();

    /** By identifier. */
    public final Map<String, String> all() {
        return all;
    }

    @Override
    public final boolean deposit(String id, String secret) {
        String before = all.putIfAbsent(id, secret);
        CommandRejection.COMMAND_ID_REUSED.when(before != null && !before.equals(secret));
        return before == null;
    }

    @Override
    public final void forget(String id) {
        all.remove(id);
    }
}
