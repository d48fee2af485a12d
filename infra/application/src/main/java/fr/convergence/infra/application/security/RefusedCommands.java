package fr.convergence.infra.application.security;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Writes to the log who was refused what for want of a right: the opaque identifier and the role, nothing of the content. */
@Component
class RefusedCommands implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Commands commands ? new Logged(commands) : bean;
    }

    /** Brings commands where they go, and watches what comes back. */
    record Logged(Commands commands) implements Commands {

        @Override
        public Receipt submit(Command command, Actor actor, UUID commandId) {
            try {
                return commands.submit(command, actor, commandId);
            } catch (Rejected refused) {
                if (refused.rejections().stream().anyMatch(Logged::forWantOfRight)) {
                    AccessLog.refused(actor, "NOT_ALLOWED", command.getClass().getSimpleName());
                }
                throw refused;
            }
        }

        @Override
        public UUID newCommandId() {
            return commands.newCommandId();
        }

        @Override
        public List<Integer> rehearse(List<? extends Command> rehearsed, Actor actor) {
            return commands.rehearse(rehearsed, actor);
        }

        private static boolean forWantOfRight(Rejection rejection) {
            return rejection.code().name().equals("NOT_ALLOWED");
        }
    }
}
