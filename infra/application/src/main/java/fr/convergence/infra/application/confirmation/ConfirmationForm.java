package fr.convergence.infra.application.confirmation;

import fr.convergence.command.cartography.CampaignCommand;
import fr.convergence.command.cartography.CampaignCommand.ConfirmThroughLink;
import fr.convergence.command.cartography.CampaignCommand.ProposeCorrection;
import fr.convergence.infra.application.link.Link;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.query.StructureCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What somebody sent with the form of a link.
 *
 * @param values by the name of the field in the form
 */
record ConfirmationForm(Map<String, String> values) {

    static final String TOKEN = "form";
    static final String ANSWER = "answer";
    static final String RIGHT = "right";
    static final String CORRECT = "correct";

    String token() {
        return values.getOrDefault(TOKEN, "");
    }

    /** What they ask for; empty when it is neither of the two answers. */
    Optional<CampaignCommand> command(Link link, UUID answer, StructureCard card) {
        return switch (values.getOrDefault(ANSWER, "")) {
            case RIGHT -> Optional.of(new ConfirmThroughLink(link.subjectId(), link.id(), link.structureId()));
            case CORRECT -> Optional.of(correction(link, answer, card));
            default -> Optional.empty();
        };
    }

    private ProposeCorrection correction(Link link, UUID answer, StructureCard card) {
        StructureCard.Place place = ProposedField.place(card);
        return new ProposeCorrection(
                link.subjectId(),
                link.id(),
                link.structureId(),
                NameBasedId.of(answer, "proposal").toString(),
                details(card, false),
                place == null ? null : place.id(),
                details(card, true));
    }

    private SortedMap<String, List<String>> details(StructureCard card, boolean ofPlace) {
        SortedMap<String, List<String>> details = new TreeMap<>();
        ProposedField.of(card).stream()
                .filter(field -> field.ofPlace() == ofPlace)
                .forEach(field -> {
                    String written = values.get(field.parameter());
                    if (written != null) {
                        details.put(field.field(), field.read(written));
                    }
                });
        return details;
    }
}
