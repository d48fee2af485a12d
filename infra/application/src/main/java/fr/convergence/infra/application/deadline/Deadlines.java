package fr.convergence.infra.application.deadline;

import fr.convergence.command.Commands;
import fr.convergence.command.Commands.CommandNotSettled;
import fr.convergence.infra.application.store.OneNode;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels.NotReadable;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for what is due, in the order in which it fell due, one node at a time. The command's identifier is made of what fell due and
 * of when: however often it is asked for, and whatever stops in between, it is done once; and what no longer matters does nothing.
 */
final class Deadlines {

    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);
    private static final int AT_ONCE = 500;

    private final OneNode node;
    private final List<WhatIsDue> kinds;
    private final Commands commands;
    private final Clock clock;

    Deadlines(DataSource database, List<WhatIsDue> kinds, Commands commands, Clock clock) {
        this.node = new OneNode(database, "deadlines");
        this.kinds = List.copyOf(kinds);
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Looks for what is due, unless another node does. What cannot be told now is told at the next look.
     *
     * @return whether it found as much as one look takes on
     */
    boolean look() throws SQLException {
        AtomicBoolean full = new AtomicBoolean();
        node.unlessAnother(() -> {
            try {
                full.set(pass(clock.instant()) == AT_ONCE);
            } catch (NotReadable | CommandNotSettled later) {
                log.info("What is due is asked for later: {}", later.getMessage());
            }
        });
        return full.get();
    }

    private int pass(Instant now) {
        List<Due> passed = kinds.stream()
                .flatMap(kind -> kind.upTo(now, AT_ONCE).stream())
                .sorted(Comparator.comparing(Due::at))
                .limit(AT_ONCE)
                .toList();
        passed.forEach(this::pass);
        if (!passed.isEmpty()) {
            log.info("Asked for {} things that had fallen due", passed.size());
        }
        return passed.size();
    }

    private void pass(Due due) {
        try {
            commands.submit(due.command(), Actor.SYSTEM, due.id());
        } catch (Rejected refused) {
            log.warn("What fell due at {} was refused: {}: {}", due.at(), due.command(), refused.getMessage());
        }
    }
}
