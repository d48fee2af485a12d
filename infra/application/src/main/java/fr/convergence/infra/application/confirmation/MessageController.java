package fr.convergence.infra.application.confirmation;

import fr.convergence.kernel.access.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows the coordination what was sent for a campaign. */
@Controller
class MessageController {

    private final MessageLog log;

    MessageController(MessageLog log) {
        this.log = log;
    }

    @QueryMapping
    List<MessageLog.Logged> confirmationMessages(@Argument UUID campaignId, @ContextValue(name = "actor") Actor actor) {
        return log.of(campaignId, actor);
    }
}
