package fr.convergence.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

/** A client of some mutations, acting as somebody, on the true schema and the documents under {@code graphql-test}. */
public class Client {

    private final GraphQlSource source;
    private final ExecutionGraphQlServiceTester tester;

    /**
     * @param controllers registers the controllers that serve the mutations
     * @param schemas the files under {@code graphql} that declare them
     */
    protected Client(Actor actor, Consumer<GenericApplicationContext> controllers, String... schemas) {
        GenericApplicationContext context = new GenericApplicationContext();
        controllers.accept(context);
        context.refresh();
        AnnotatedControllerConfigurer configurer = new AnnotatedControllerConfigurer();
        configurer.setApplicationContext(context);
        configurer.afterPropertiesSet();
        source = GraphQlSource.schemaResourceBuilder()
                .schemaResources(Stream.concat(
                                Stream.of("graphql-test/schema.graphqls", "graphql/vocabulary.graphqls"),
                                Arrays.stream(schemas))
                        .map(ClassPathResource::new)
                        .toArray(Resource[]::new))
                .configureRuntimeWiring(configurer)
                .configureRuntimeWiring(wiring -> wiring.scalar(ExtendedScalars.Date)
                        .scalar(ExtendedScalars.LocalTime)
                        .scalar(ExtendedScalars.DateTime))
                .build();
        Resource documents = new ClassPathResource("graphql-test/");
        tester = ExecutionGraphQlServiceTester.builder(new DefaultExecutionGraphQlService(source))
                .documentSource(new ResourceDocumentSource(documents))
                .configureExecutionInput((input, builder) ->
                        builder.graphQLContext(Map.of("actor", actor)).build())
                .build();
    }

    /** Every mutation of the schema. */
    public List<String> names() {
        return Objects.requireNonNull(source.schema().getMutationType()).getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    /** Every mutation of the schema that answers one type. */
    public List<String> answering(String payload) {
        return Objects.requireNonNull(source.schema().getMutationType()).getFieldDefinitions().stream()
                .filter(mutation ->
                        GraphQLTypeUtil.unwrapAll(mutation.getType()).getName().equals(payload))
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    /** What a mutation answers to an input, written as YAML. */
    public Map<String, Object> send(String mutation, String input) {
        return send(mutation, input, "none: null");
    }

    /** The same with one field more. */
    public Map<String, Object> send(String mutation, String input, String more) {
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
    public void refuses(Supplier<List<DomainEvent>> recorded, String mutation, String input, List<String> expected) {
        List<DomainEvent> before = List.copyOf(recorded.get());
        Map<String, Object> answer = send(mutation, input);
        assertThat(rejections(answer)).containsExactlyElementsOf(expected);
        assertThat(answer).containsEntry("position", null);
        assertThat(recorded.get()).isEqualTo(before);
    }

    /** Each refusal as {@code CODE path}; its text is checked to be there. */
    public static List<String> rejections(Map<String, Object> answer) {
        return ((List<?>) Objects.requireNonNull(answer.get("rejections")))
                .stream().map(Client::rejection).toList();
    }

    private static String rejection(Object told) {
        Map<?, ?> rejection = (Map<?, ?>) told;
        if (String.valueOf(rejection.get("message")).length() < 20) {
            throw new AssertionError("no text: " + rejection);
        }
        return (rejection.get("code") + " " + rejection.get("path")).strip();
    }
}
