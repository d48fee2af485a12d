package fr.convergence.infra.application.referrallink;

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

/** Shows the coordination which structures wait to be called and told a code. */
@Controller
class CodeController {

    private final IdentityCodes codes;
    private final StructureCards cards;

    CodeController(IdentityCodes codes, StructureCards cards) {
        this.codes = codes;
        this.cards = cards;
    }

    /** A code as the schema has it. */
    record CodeToTell(String id, String structureId, String code, OffsetDateTime validUntil) {}

    @QueryMapping
    List<CodeToTell> referralCodesToTell(@Argument String department, @ContextValue(name = "actor") Actor actor) {
        return actor.coordinates(department)
                ? codes.toTell(department).stream()
                        .map(one -> new CodeToTell(
                                one.id().toString(),
                                one.structureId(),
                                one.digits(),
                                one.validUntil().atOffset(ZoneOffset.UTC)))
                        .toList()
                : List.of();
    }

    @BatchMapping(typeName = "ReferralCodeToTell")
    Map<CodeToTell, StructureCard> structure(List<CodeToTell> codes) {
        return cards.each(codes, CodeToTell::structureId);
    }
}
