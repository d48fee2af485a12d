package fr.convergence.infra.application.message;

import fr.convergence.infra.application.link.Link;
import fr.convergence.infra.application.message.LetterRows.Unsent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows the coordination whom to call, because no e-mail reached them. */
@Controller
class LetterController {

    private static final int MOST = 200;

    private final LetterRows rows;
    private final StructureCards cards;

    LetterController(LetterRows rows, StructureCards cards) {
        this.rows = rows;
        this.cards = cards;
    }

    /** A letter as the schema has it. */
    record LetterToHandOn(
            String id, String structureId, String subject, String body, LetterState state, OffsetDateTime writtenAt) {

        static LetterToHandOn of(Unsent unsent) {
            return new LetterToHandOn(
                    unsent.letter().id().toString(),
                    unsent.letter().structureId(),
                    unsent.letter().subject(),
                    Link.Kind.REFERRAL.hiddenIn(unsent.letter().body()),
                    unsent.state(),
                    unsent.handedInAt().atOffset(ZoneOffset.UTC));
        }
    }

    @QueryMapping
    List<LetterToHandOn> lettersToHandOn(@Argument String department, @ContextValue(name = "actor") Actor actor) {
        return actor.coordinates(department)
                ? rows.unsent(department, MOST).stream().map(LetterToHandOn::of).toList()
                : List.of();
    }

    @BatchMapping(typeName = "LetterToHandOn")
    Map<LetterToHandOn, StructureCard> structure(List<LetterToHandOn> letters) {
        return cards.each(letters, LetterToHandOn::structureId);
    }
}
