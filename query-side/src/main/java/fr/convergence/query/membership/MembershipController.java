package fr.convergence.query.membership;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.MembershipIntroductions;
import fr.convergence.query.Page;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about memberships. */
@Controller
final class MembershipController {

    private final MembershipQueries queries;
    private final StructureCards cards;
    private final MembershipIntroductions introductions;

    MembershipController(MembershipQueries queries, StructureCards cards, MembershipIntroductions introductions) {
        this.queries = queries;
        this.cards = cards;
        this.introductions = introductions;
    }

    @QueryMapping
    Connection<Membership> memberships(
            @Argument @Nullable MembershipFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.memberships(
                filter == null ? MembershipFilter.ANY : filter,
                Page.of(first, after, null, null),
                actor,
                consistentWith);
    }

    @BatchMapping(typeName = "Membership")
    Map<Membership, StructureCard> structure(List<Membership> memberships) {
        return cards.each(memberships, Membership::structureId);
    }

    /** Of memberships that the asker was shown. */
    @BatchMapping(typeName = "Membership")
    Map<Membership, String> introduction(List<Membership> memberships) {
        Map<String, String> told = introductions.of(memberships.stream()
                .map(Membership::introductionId)
                .filter(Objects::nonNull)
                .toList());
        Map<Membership, String> each = new HashMap<>();
        memberships.forEach(membership -> {
            String text = told.get(membership.introductionId());
            if (text != null) {
                each.put(membership, text);
            }
        });
        return each;
    }
}
