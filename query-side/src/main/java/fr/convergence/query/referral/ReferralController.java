package fr.convergence.query.referral;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers about referrals. */
@Controller
final class ReferralController {

    private final ReferralQueries queries;
    private final StructureCards cards;
    private final PossibleDuplicates duplicates;

    ReferralController(ReferralQueries queries, StructureCards cards, PossibleDuplicates duplicates) {
        this.queries = queries;
        this.cards = cards;
        this.duplicates = duplicates;
    }

    @QueryMapping
    Optional<Referral> referral(
            @Argument String id, @Argument @Nullable String consistentWith, @ContextValue(name = "actor") Actor actor) {
        return queries.referral(id, actor, consistentWith);
    }

    @QueryMapping
    Connection<Referral> referrals(
            @Argument @Nullable ReferralFilter filter,
            @Argument ReferralSort sort,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.referrals(
                filter == null ? ReferralFilter.ANY : filter,
                sort,
                Page.of(first, after, null, null),
                actor,
                consistentWith);
    }

    @QueryMapping
    ReferralDigest referralDigest(
            @Argument String structureId,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.digest(structureId, actor, consistentWith);
    }

    @BatchMapping(typeName = "Referral")
    Map<Referral, StructureCard> sender(List<Referral> referrals) {
        return cards.each(referrals, Referral::senderId);
    }

    @BatchMapping(typeName = "ReferralPosition")
    Map<ReferralPosition, StructureCard> receiver(List<ReferralPosition> positions) {
        return cards.each(positions, ReferralPosition::receiverId);
    }

    @BatchMapping(typeName = "ReferralPosition")
    Map<ReferralPosition, StructureCard> redirectedTo(List<ReferralPosition> positions) {
        return cards.each(positions, ReferralPosition::redirectedToId);
    }

    @BatchMapping(typeName = "Referral")
    Map<Referral, Referral> previous(List<Referral> referrals, @ContextValue(name = "actor") Actor actor) {
        List<String> ids = referrals.stream()
                .map(Referral::followsId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Referral> found = queries.those("r.id", ids, actor, null).stream()
                .collect(Collectors.toMap(Referral::id, Function.identity()));
        Map<Referral, Referral> previous = new HashMap<>();
        referrals.forEach(referral -> {
            Referral before = referral.followsId() == null ? null : found.get(referral.followsId());
            if (before != null) {
                previous.put(referral, before);
            }
        });
        return previous;
    }

    @BatchMapping(typeName = "Referral")
    Map<Referral, List<Referral>> next(List<Referral> referrals, @ContextValue(name = "actor") Actor actor) {
        Map<String, List<Referral>> found =
                queries
                        .those(
                                "r.follows_id",
                                referrals.stream().map(Referral::id).toList(),
                                actor,
                                null)
                        .stream()
                        .collect(Collectors.groupingBy(next -> Objects.requireNonNull(next.followsId())));
        Map<Referral, List<Referral>> next = new HashMap<>();
        referrals.forEach(referral -> next.put(referral, found.getOrDefault(referral.id(), List.of())));
        return next;
    }

    @BatchMapping(typeName = "Referral")
    Map<Referral, List<Referral>> possibleDuplicates(
            List<Referral> referrals, @ContextValue(name = "actor") Actor actor) {
        return duplicates.of(referrals, actor);
    }

    @SchemaMapping(typeName = "ReferralNeed", field = "operator")
    Optional<Operator> operator(Referral.Need need) {
        return operator(need.operator());
    }

    @SchemaMapping(typeName = "ReferralPosition", field = "relayOperator")
    Optional<Operator> relayOperator(ReferralPosition position) {
        return operator(position.relayOperator());
    }

    private static Optional<Operator> operator(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(Operators.current()::find);
    }
}
