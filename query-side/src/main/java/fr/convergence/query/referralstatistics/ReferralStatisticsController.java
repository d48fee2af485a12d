package fr.convergence.query.referralstatistics;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.DrawnStructures;
import fr.convergence.query.Page;
import fr.convergence.query.ReferralBox;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers with what is counted of referrals. */
@Controller
final class ReferralStatisticsController {

    private final ReferralStatisticsQueries queries;
    private final DrawnFlows drawn;
    private final StructureCards cards;

    ReferralStatisticsController(ReferralStatisticsQueries queries, DrawnFlows drawn, StructureCards cards) {
        this.queries = queries;
        this.drawn = drawn;
        this.cards = cards;
    }

    @QueryMapping
    ReferralStatistics referralStatistics(
            @Arguments ReferralSelection selection,
            @Argument ReferralBox box,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.statistics(selection, box, actor, consistentWith);
    }

    @QueryMapping
    Connection<ReferralFlow> referralFlows(
            @Arguments ReferralSelection selection,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.flows(selection, Page.of(first, after, null, null), actor, consistentWith);
    }

    @BatchMapping(typeName = "MindMap", field = "flows")
    <M extends DrawnStructures> Map<M, List<ReferralFlow>> flows(
            List<M> maps, @ContextValue(name = "actor") Actor actor) {
        return drawn.of(maps, actor);
    }

    @BatchMapping(typeName = "ReferralFlow", field = "sender")
    Map<ReferralFlow, StructureCard> sender(List<ReferralFlow> flows) {
        return cards.each(flows, ReferralFlow::senderId);
    }

    @BatchMapping(typeName = "ReferralFlow", field = "receiver")
    Map<ReferralFlow, StructureCard> receiver(List<ReferralFlow> flows) {
        return cards.each(flows, ReferralFlow::receiverId);
    }

    @BatchMapping(typeName = "RefusalsOfSender", field = "sender")
    Map<ReferralStatistics.SenderCell, StructureCard> refusedSender(List<ReferralStatistics.SenderCell> senders) {
        return cards.each(senders, ReferralStatistics.SenderCell::senderId);
    }
}
