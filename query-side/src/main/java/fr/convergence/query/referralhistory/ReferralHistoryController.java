package fr.convergence.query.referralhistory;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers about what happened to referrals. */
@Controller
final class ReferralHistoryController {

    private final ReferralHistoryQueries queries;
    private final StructureCards cards;

    ReferralHistoryController(ReferralHistoryQueries queries, StructureCards cards) {
        this.queries = queries;
        this.cards = cards;
    }

    @QueryMapping
    ReferralHistory referralHistory(
            @Argument String id,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.history(id, asOf, actor, consistentWith);
    }

    @SchemaMapping(typeName = "ReferralHistoryEntry", field = "standing")
    Optional<ReferralStatus> standing(HistoryEntry entry) {
        return entry.standing();
    }

    @BatchMapping(typeName = "ReferralHistoryEntry", field = "receiver")
    Map<HistoryEntry, StructureCard> receivers(List<HistoryEntry> entries) {
        return cards.each(entries, HistoryEntry::receiverId);
    }

    @BatchMapping(typeName = "ReferralHistoryActor", field = "structure")
    Map<HistoryEntry.By, StructureCard> structures(List<HistoryEntry.By> actors) {
        return cards.each(actors, HistoryEntry.By::structureId);
    }
}
