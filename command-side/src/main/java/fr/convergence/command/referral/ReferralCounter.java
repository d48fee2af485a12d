package fr.convergence.command.referral;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.referral.ReferralCommand.OnReferral;
import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.kernel.access.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where the mutations on one referral are handed in, whoever asks. */
record ReferralCounter(Counter counter) {

    ReferralCounter(Commands commands) {
        this(new Counter(commands));
    }

    ReferralPayload submit(Map<String, Object> input, Actor actor, Function<Input, OnReferral> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new ReferralPayload(
                        position,
                        List.of(),
                        done.referralId(),
                        done instanceof RedirectReferral redirection ? redirection.nextId() : null),
                ReferralPayload::refused);
    }
}
