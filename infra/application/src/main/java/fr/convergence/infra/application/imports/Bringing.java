package fr.convergence.infra.application.imports;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.Commands.CommandNotSettled;
import fr.convergence.command.Commands.Receipt;
import fr.convergence.command.cartography.StructureCommand.ReportStructureLeft;
import fr.convergence.infra.application.imports.KnownStructures.Listed;
import fr.convergence.infra.application.imports.Patience.Insisted;
import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.SourceFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings one row at a time to the commands, or only rehearses it; submits again what is not settled, a bounded number of
 * times, under the same command id.
 */
final class Bringing {

    /**
     * What a row came to.
     *
     * @param recorded whether anything new was recorded, or would be
     */
    record Outcome(boolean knownBefore, boolean recorded, List<String> cursors) {}

    private final Commands commands;
    private final KnownStructures structures;
    private final Patience patience;
    private final UUID importId;
    private final Actor actor;
    private final boolean dryRun;

    Bringing(
            Commands commands,
            KnownStructures structures,
            Patience patience,
            UUID importId,
            Actor actor,
            boolean dryRun) {
        this.commands = commands;
        this.structures = structures;
        this.patience = patience;
        this.importId = importId;
        this.actor = actor;
        this.dryRun = dryRun;
    }

    /**
     * Brings what a row asks for.
     *
     * @throws fr.convergence.kernel.Rejected when it is refused; a place may have been recorded without its structure
     * @throws CommandNotSettled when it could not be done for now
     */
    Outcome bring(long line, Asked asked) throws InterruptedException {
        boolean known = structures.known(asked.structure().structureId());
        return dryRun ? rehearse(known, asked) : submit(known, line, asked);
    }

    /**
     * Tells that the list leaves out a structure.
     *
     * @param edition the date of the edition; null when records bear dates of their own
     * @return whether anything new was recorded, or would be
     * @throws fr.convergence.kernel.Rejected when it is refused
     * @throws CommandNotSettled when it could not be done for now
     */
    Outcome leave(SourceFormat list, Listed left, @Nullable LocalDate edition) throws InterruptedException {
        Command command = new ReportStructureLeft(left.structureId(), list, left.sourceId(), edition);
        if (dryRun) {
            List<Integer> events = patience.insist(() -> commands.rehearse(List.of(command), actor))
                    .answer();
            return new Outcome(true, events.getFirst() > 0, List.of());
        }
        Insisted<Receipt> receipt = submit(command, left.sourceId() + "/left");
        boolean recorded = receipt.again() || receipt.answer().events() > 0;
        return new Outcome(true, recorded, List.of(receipt.answer().cursor()));
    }

    private Outcome rehearse(boolean known, Asked asked) throws InterruptedException {
        List<Integer> events = patience.insist(
                        () -> commands.rehearse(List.of(asked.place(), asked.structure()), actor))
                .answer();
        return new Outcome(known, events.stream().anyMatch(count -> count > 0), List.of());
    }

    private Outcome submit(boolean known, long line, Asked asked) throws InterruptedException {
        Insisted<Receipt> place = submit(asked.place(), line + "/place");
        Insisted<Receipt> structure = submit(asked.structure(), line + "/structure");
        // A command that was not settled the first time may have been recorded then, and answers no event now.
        boolean recorded = place.again()
                || structure.again()
                || place.answer().events() + structure.answer().events() > 0;
        return new Outcome(
                known,
                recorded,
                List.of(place.answer().cursor(), structure.answer().cursor()));
    }

    private Insisted<Receipt> submit(Command command, String name) throws InterruptedException {
        UUID commandId = NameBasedId.of(importId, name);
        return patience.insist(() -> commands.submit(command, actor, commandId));
    }
}
