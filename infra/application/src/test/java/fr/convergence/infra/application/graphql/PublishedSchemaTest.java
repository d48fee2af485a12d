package fr.convergence.infra.application.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * What clients were promised, {@code infra/application/schema.graphqls}: nothing of it is taken away. What is added is written there by
 * {@code mvn test -Dapprove=true}; what is taken away knowingly, by hand.
 */
@ApplicationTest
class PublishedSchemaTest {

    private static final Path PUBLISHED = Path.of("schema.graphqls");
    private static final boolean APPROVE = Boolean.getBoolean("approve");

    private final String schema;

    PublishedSchemaTest(GraphQlSource source) {
        this.schema = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectiveDefinitions(false))
                .print(source.schema());
    }

    private static List<String> takenAway(String before, String after) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromIntrospection(read(before), read(after)), reporter);
        return reporter.getBreakages().stream().map(DiffEvent::getReasonMsg).toList();
    }

    private static GraphQLSchema read(String text) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }

    @Test
    void nothing_that_clients_were_promised_is_taken_away() throws IOException {
        String published = APPROVE && Files.notExists(PUBLISHED) ? schema : Files.readString(PUBLISHED);
        assertThat(takenAway(published, schema)).isEmpty();
        if (APPROVE) {
            Files.writeString(PUBLISHED, schema, UTF_8);
        }
        assertThat(schema).isEqualTo(Files.readString(PUBLISHED));
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({
        "'  totalCount: Int!', ''",
        "'totalCount: Int!', 'totalCount: Int'",
        "'totalCount: Int!', 'total: Int!'",
        "'(?m)commandId: ID$', 'commandId: ID!'",
        "'(?m)commandId: ID$', 'number: ID'",
        "'  WEBHOOK_DISABLED', '  SOMETHING_ELSE'",
    })
    void what_is_taken_away_is_seen(String before, String after) {
        String changed = schema.replaceFirst(before, after);
        assertThat(changed).isNotEqualTo(schema);
        assertThat(takenAway(schema, changed)).isNotEmpty();
    }

    @Test
    void what_is_added_is_not() {
        assertThat(takenAway(schema, schema + "\nextend type Query { more: String }\ntype More { one: Int }"))
                .isEmpty();
    }
}
