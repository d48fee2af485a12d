package fr.convergence.infra.application.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusedCommandsTest {

    private static final Actor AGENT = new Actor("a-1", Role.AGENT, null, List.of("49"));

    private record RenameStructure(String phone) implements Command {}

    private enum Refusal implements Rejection.Code {
        NOT_ALLOWED,
        TOO_LONG
    }

    private static Commands refusing(Rejection.Code code) {
        Commands commands = new Commands() {
            @Override
            public Receipt submit(Command command, Actor actor, UUID commandId) {
                throw new Rejected(List.of(code.rejection()));
            }

            @Override
            public UUID newCommandId() {
                return UUID.randomUUID();
            }

            @Override
            public List<Integer> rehearse(List<? extends Command> rehearsed, Actor actor) {
                throw new Rejected(List.of(code.rejection()));
            }
        };
        return (Commands) new RefusedCommands().postProcessAfterInitialization(commands, "commands");
    }

    private static void submit(Rejection.Code code) {
        assertThatThrownBy(() -> refusing(code).submit(new RenameStructure("+33612345678"), AGENT, UUID.randomUUID()))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void who_is_refused_for_want_of_a_right_is_written_down_without_the_content(CapturedOutput output) {
        submit(Refusal.NOT_ALLOWED);

        assertThat(output).contains("a-1 (AGENT) NOT_ALLOWED: RenameStructure").doesNotContain("+336");
    }

    @Test
    void who_is_refused_for_another_reason_is_not(CapturedOutput output) {
        submit(Refusal.TOO_LONG);

        assertThat(output).doesNotContain("a-1");
    }
}
