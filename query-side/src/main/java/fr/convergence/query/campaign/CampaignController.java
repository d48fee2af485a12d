package fr.convergence.query.campaign;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Territory;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers about campaigns. */
@Controller
final class CampaignController {

    private static final String[] OF_CARDS = {"structures", "phoneList", "sheetList"};

    private final CampaignQueries queries;
    private final Territory territory;

    CampaignController(CampaignQueries queries, Territory territory) {
        this.queries = queries;
        this.territory = territory;
    }

    /** A field and what it should say. */
    record ProposedValue(Coded field, List<String> values) {}

    @QueryMapping
    List<Campaign> campaigns(
            @Argument String department,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor,
            DataFetchingFieldSelectionSet selected) {
        return queries.campaigns(department, withCards(selected), actor, consistentWith);
    }

    @QueryMapping
    Optional<Campaign> campaign(
            @Argument String id,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor,
            DataFetchingFieldSelectionSet selected) {
        return queries.campaign(id, withCards(selected), actor, consistentWith);
    }

    private static boolean withCards(DataFetchingFieldSelectionSet selected) {
        return Stream.of(OF_CARDS).anyMatch(selected::contains);
    }

    @SchemaMapping(typeName = "Campaign", field = "department")
    Department department(Campaign campaign) {
        return territory.department(campaign.department()).orElseThrow();
    }

    @SchemaMapping(typeName = "ProposedCorrection", field = "values")
    List<ProposedValue> values(Campaign.Proposal proposal) {
        return Stream.concat(
                        values(proposal.details(), StructureField::valueOf),
                        values(proposal.placeDetails(), PlaceField::valueOf))
                .toList();
    }

    private static Stream<ProposedValue> values(Map<String, List<String>> details, Function<String, Coded> field) {
        return new TreeMap<>(details)
                .entrySet().stream().map(one -> new ProposedValue(field.apply(one.getKey()), one.getValue()));
    }
}
