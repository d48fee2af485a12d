package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.cartography.ErrorReportCommand.AcceptErrorReport;
import fr.convergence.command.cartography.ErrorReportCommand.DismissErrorReport;
import fr.convergence.command.cartography.ErrorReportCommand.ReportError;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ErrorReportDismissal;
import fr.convergence.kernel.cartography.StructureField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on errors that people report in records of others. */
@Controller
class ErrorReportMutations {

    private final Counter counter;

    ErrorReportMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    StructurePayload reportError(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new ReportError(
                        NameBasedId.of(in.commandId(), "error-report").toString(),
                        in.id("structureId"),
                        in.optionalId("offerId"),
                        in.optionalCode("field", StructureField.class),
                        in.text("message"),
                        in.optionalTexts("proposedValues")));
    }

    @MutationMapping
    StructurePayload acceptErrorReport(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new AcceptErrorReport(in.id("reportId"), in.id("structureId")));
    }

    @MutationMapping
    StructurePayload dismissErrorReport(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new DismissErrorReport(
                        in.id("reportId"), in.id("structureId"), in.code("reason", ErrorReportDismissal.class)));
    }

    private StructurePayload submit(
            Map<String, Object> input, Actor actor, Function<Input, ErrorReportCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new StructurePayload(position, List.of(), done.structureId()),
                StructurePayload::refused);
    }
}
