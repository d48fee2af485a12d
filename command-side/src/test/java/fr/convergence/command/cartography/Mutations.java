package fr.convergence.command.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Commands;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.ResourceDocumentSource;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.yaml.snakeyaml.Yaml;

/** A client of the mutations, acting as somebody, on the true schema and the documents under {@code graphql-test}. */
final class Mutations {

    private final GraphQlSource source;
    private final ExecutionGraphQlServiceTester tester;

    Mutations(Commands commands, Actor actor) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.registerBean(StructureMutations.class, () -> new StructureMutations(commands));
        context.registerBean(MergeMutations.class, () -> new MergeMutations(commands));
        context.registerBean(OfferMutations.class, () -> new OfferMutations(commands));
        context.registerBean(PlaceMutations.class, () -> new PlaceMutations(commands));
        context.registerBean(PartnershipMutations.class, () -> new PartnershipMutations(commands));
        context.registerBean(HabilitationMutations.class, () -> new HabilitationMutations(commands));
        context.registerBean(PostMutations.class, () -> new PostMutations(commands));
        context.registerBean(OfferModelMutations.class, () -> new OfferModelMutations(commands));
        context.registerBean(OperatorReferentMutations.class, () -> new OperatorReferentMutations(commands));
        context.registerBean(CampaignMutations.class, () -> new CampaignMutations(commands));
        context.registerBean(ErrorReportMutations.class, () -> new ErrorReportMutations(commands));
        context.refresh();
        AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
        controllers.setApplicationContext(context);
        controllers.afterPropertiesSet();
        source = GraphQlSource.schemaResourceBuilder()
                .schemaResources(
                        new ClassPathResource("graphql-test/schema.graphqls"),
                        new ClassPathResource("graphql/vocabulary.graphqls"),
                        new ClassPathResource("graphql/cartography-mutations.graphqls"),
                        new ClassPathResource("graphql/offer-model-mutations.graphqls"),
                        new ClassPathResource("graphql/operator-referent-mutations.graphqls"),
                        new ClassPathResource("graphql/campaign-mutations.graphqls"),
                        new ClassPathResource("graphql/error-report-mutations.graphqls"))
                .configureRuntimeWiring(controllers)
                .configureRuntimeWiring(wiring -> wiring.scalar(ExtendedScalars.Date))
                .build();
        Resource documents = new ClassPathResource("graphql-test/");
        tester = ExecutionGraphQlServiceTester.builder(new DefaultExecutionGraphQlService(source))
                .documentSource(new ResourceDocumentSource(documents))
                .configureExecutionInput((input, builder) ->
                        builder.graphQLContext(Map.of("actor", actor)).build())
                .build();
    }

    /** Every mutation of the schema. */
    List<String> names() {
        return Objects.requireNonNull(source.schema().getMutationType()).getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    /** What a mutation answers to an input, written as YAML. */
    Map<String, Object> send(String mutation, String input) {
        return send(mutation, input, "none: null");
    }

    /** The same with one field more. */
    Map<String, Object> send(String mutation, String input, String more) {
        Map<String, Object> fields = new TreeMap<>(new Yaml().<Map<String, Object>>load(input));
        new Yaml().<Map<String, Object>>load(more).forEach((name, value) -> {
            if (value != null) {
                fields.put(name, value);
            }
        });
        return tester.documentName(mutation)
                .variable("input", fields)
                .execute()
                .path(mutation)
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    /** Sends what must be refused for these reasons, in this order, and checks that nothing is recorded. */
    void refuses(Store store, String mutation, String input, List<String> expected) {
        List<DomainEvent> before = List.copyOf(store.events());
        Map<String, Object> answer = send(mutation, input);
        assertThat(rejections(answer)).containsExactlyElementsOf(expected);
        assertThat(answer).containsEntry("position", null);
        assertThat(store.events()).isEqualTo(before);
    }

    /** Each refusal as {@code CODE path}; its text is checked to be there. */
    static List<String> rejections(Map<String, Object> answer) {
        return ((List<?>) Objects.requireNonNull(answer.get("rejections")))
                .stream().map(Mutations::rejection).toList();
    }

    private static String rejection(Object told) {
        Map<?, ?> rejection = (Map<?, ?>) told;
        if (String.valueOf(rejection.get("message")).length() < 20) {
            throw new AssertionError("no text: " + rejection);
        }
        return (rejection.get("code") + " " + rejection.get("path")).strip();
    }
}
