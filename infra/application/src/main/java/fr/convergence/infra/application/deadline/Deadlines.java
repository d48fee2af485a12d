package fr.convergence.infra.application.deadline;

import fr.convergence.command.Commands;
import fr.convergence.command.Commands.CommandNotSettled;
import fr.convergence.command.referral.ReferralCommand;
import fr.convergence.command.referral.ReferralCommand.ExpireReferral;
import fr.convergence.command.referral.ReferralCommand.PassDeadline;
import fr.convergence.infra.application.store.OneNode;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.deadline.DueDeadlines;
import fr.convergence.query.deadline.DueDeadlines.Due;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for what is due, in the order in which it fell due, one node at a time. The command's identifier is made of the delay and
 * of when it ran out: however often it is asked for, and whatever stops in between, it is done once; and what no longer matters
 * does nothing.
 */
final class Deadlines {

    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);
    private static final int AT_ONCE = 500;

    private final OneNode node;
    private final DueDeadlines due;
    private final Commands commands;
    private final Clock clock;

    Deadlines(DataSource database, DueDeadlines due, Commands commands, Clock clock) {
        this.node = new OneNode(database, "deadlines of referrals");
        this.due = due;
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
        List<Due> passed = due.upTo(now, AT_ONCE);
        passed.forEach(this::pass);
        if (!passed.isEmpty()) {
            log.info("Told {} delays of referrals that had run out", passed.size());
        }
        return passed.size();
    }

    private void pass(Due deadline) {
        UUID command = NameBasedId.of(
                UUID.fromString(deadline.referralId()),
                deadline.receiverId() + " " + deadline.kind() + " " + deadline.dueAt());
        try {
            commands.submit(command(deadline), Actor.SYSTEM, command);
        } catch (Rejected refused) {
            log.warn(
                    "The delay {} of the referral {} was refused: {}",
                    deadline.kind(),
                    deadline.referralId(),
                    refused.getMessage());
        }
    }

    private static ReferralCommand command(Due deadline) {
        return deadline.kind()
                .told()
                .<ReferralCommand>map(
                        told -> new PassDeadline(deadline.referralId(), deadline.receiverId(), told, deadline.dueAt()))
                .orElseGet(() -> new ExpireReferral(deadline.referralId(), deadline.receiverId()));
    }
}
