package fr.convergence.infra.application.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Commands.CommandNotSettled;
import fr.convergence.query.ReadModels.NotReadable;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.idl.RuntimeWiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.GraphQlSource;

class ErrorsOfGraphQlTest {

    private static final String SCHEMA = """
            scalar Date
            type Query { fault: String, unreadable: String, unsettled: String, pages(first: Int, last: Int): Page }
            type Page { rows: [Page!]!, more(first: Int): Page, name: String, on: Date }
            """;

    private final GraphQL graphQl = GraphQlSource.schemaResourceBuilder()
            .schemaResources(new ByteArrayResource(SCHEMA.getBytes(UTF_8)))
            .configureRuntimeWiring(ErrorsOfGraphQlTest::wire)
            .exceptionResolvers(List.of(new ErrorsInFrench()))
            .instrumentation(
                    List.of(new Limits().depthLimit(), new Limits().complexityLimit(), new QuestionsThatAreNone()))
            .configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(new KnownDocuments()))
            .build()
            .graphQl();

    private static void wire(RuntimeWiring.Builder wiring) {
        new ScalarConfiguration().scalars().configure(wiring);
        wiring.type(
                "Query",
                query -> query.dataFetcher("fault", field -> {
                            throw new IllegalStateException("password=secret");
                        })
                        .dataFetcher("unreadable", field -> {
                            throw new NotReadable("NOT_YET_VISIBLE", "Pas encore visible.", Map.of("instead", "MTox"));
                        })
                        .dataFetcher("unsettled", field -> {
                            throw new CommandNotSettled("STORE_UNAVAILABLE", "jdbc", null);
                        })
                        .dataFetcher("pages", field -> Map.of("rows", List.of())));
    }

    /** The one when it is asked for the second time: a document that is known is refused as it was at first. */
    private GraphQLError onlyError(String query) {
        graphQl.execute(query);
        List<GraphQLError> errors = graphQl.execute(query).getErrors();
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }

    @ParameterizedTest
    @CsvSource({"unreadable, NOT_YET_VISIBLE", "unsettled, STORE_UNAVAILABLE", "fault, INTERNAL_ERROR"})
    void what_went_wrong_has_a_code_and_is_told_in_english_too(String field, String code) {
        assertThat(onlyError("{ " + field + " }").getExtensions())
                .containsEntry("code", code)
                .containsKey("messageInEnglish");
    }

    @Test
    void what_a_program_needs_to_go_on_stands_beside_the_code() {
        assertThat(onlyError("{ unreadable }").getExtensions()).containsEntry("instead", "MTox");
    }

    @Test
    void a_fault_is_a_number_and_nothing_of_the_inside() {
        GraphQLError error = onlyError("{ fault }");

        assertThat(error.getMessage())
                .contains((String) error.getExtensions().get("id"))
                .doesNotContain("password", "Exception", "fr.convergence");
    }

    @Test
    void a_question_that_is_none_keeps_the_explanation_of_graphql() {
        assertThat(onlyError("{ pages { nme } }").getMessage()).contains("nme", "Page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ pages { nme } }", "{ pages(first: LOTS) { name } }", "{ pages {", "mutation { pages }"})
    void a_question_that_is_none_has_a_code_and_is_told_in_french_and_in_english(String question) {
        GraphQLError error = onlyError(question);
        String english = String.valueOf(error.getExtensions().get("messageInEnglish"));
        assertThat(error.getExtensions()).containsEntry("code", "INVALID_QUESTION");
        assertThat(error.getMessage()).startsWith("Cette requête").endsWith(english);
        assertThat(english).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void every_code_of_a_query_is_told_in_english() throws IOException {
        Pattern codes = Pattern.compile("NotReadable\\(\\s*\"([A-Z_]+[A-Z])\"");
        try (Stream<Path> sources = Files.walk(Path.of("../../query-side/src/main/java"))) {
            List<String> found = sources.filter(file -> file.toString().endsWith(".java"))
                    .map(ErrorsOfGraphQlTest::text)
                    .flatMap(source -> codes.matcher(source).results())
                    .map(code -> code.group(1))
                    .distinct()
                    .toList();
            assertThat(found)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(
                            code -> assertThat(EnglishTexts.of(code)).as(code).isNotNull());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_question_may_be_as_deep_as_the_limit_and_no_deeper() {
        assertThat(graphQl.execute(nested(Limits.DEPTH)).getErrors()).isEmpty();
        assertThat(onlyError(nested(Limits.DEPTH + 1)).getExtensions()).containsEntry("code", "TOO_DEEP");
    }

    private static String nested(int depth) {
        return "{ pages " + "{ rows ".repeat(depth - 2) + "{ name }" + " }".repeat(depth - 2) + " }";
    }

    @Test
    void full_pages_add_up_to_more_than_one_question_may_cost() {
        String page = "p%d: pages(first: 100) { rows { name rows { name on } } } ";

        assertThat(graphQl.execute("{ " + page.repeat(10).formatted(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) + "}")
                        .getErrors())
                .isEmpty();
        StringBuilder many = new StringBuilder();
        for (int each = 0; each < 60; each++) {
            many.append(page.formatted(each));
        }
        assertThat(onlyError("{ " + many + "}").getExtensions()).containsEntry("code", "TOO_COMPLEX");
    }

    @Test
    void a_page_longer_than_any_is_not_cheaper_than_the_longest() {
        assertThat(graphQl.execute("{ pages(first: 2000000000) { name } }").getErrors())
                .isEmpty();
    }

    @Test
    void pages_within_pages_add_up_to_more_than_a_number_can_hold_and_are_refused_all_the_same() {
        String nested = "more(first: 100) { ".repeat(10) + "name" + " }".repeat(10);
        assertThat(onlyError("{ pages { " + nested + " } }").getExtensions()).containsEntry("code", "TOO_COMPLEX");
    }

    @Test
    void the_schema_is_told_deeper_than_data_is() {
        assertThat(graphQl.execute(IntrospectionQuery.INTROSPECTION_QUERY).getErrors())
                .isEmpty();
        assertThat(onlyError("{ ...on Query " + nested(Limits.DEPTH + 1) + " }").getExtensions())
                .containsEntry("code", "TOO_DEEP");
    }
}
