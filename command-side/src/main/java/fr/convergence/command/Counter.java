package fr.convergence.command;

import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where mutations are handed in: reads the input, submits the command, and tells refusals as answers. */
public record Counter(Commands commands) {

    /**
     * Submits what an input asks for.
     *
     * @param read makes the command
     * @param done the answer when it was done: the position and the command
     * @param refused the answer when it was not
     */
    public <C extends Command, P> P submit(
            Map<String, Object> input,
            Actor actor,
            Function<Input, C> read,
            Answer<C, P> done,
            Function<List<Refusal>, P> refused) {
        try {
            Input values = new Input(input, commands.newCommandId());
            C command = read.apply(values);
            values.refuseFaults();
            return done.of(commands.submit(command, actor, values.commandId()).cursor(), command);
        } catch (Rejected rejected) {
            return refused.apply(Refusal.of(rejected));
        }
    }

    /** Tells what was done. */
    @FunctionalInterface
    public interface Answer<C, P> {
        P of(String position, C command);
    }
}
