package fr.convergence.kernel;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VocabularySchemaTest {

    @Test
    void the_enums_of_the_graphql_schema_say_what_the_code_says() throws IOException, URISyntaxException {
        StringBuilder schema = new StringBuilder("# Generated from the code by VocabularySchemaTest.\n");
        for (Class<? extends Coded> vocabulary : Vocabularies.all()) {
            schema.append("\n\"%s\"\nenum %s {\n".formatted(Words.inFrench(vocabulary), vocabulary.getSimpleName()));
            for (Coded value : vocabulary.getEnumConstants()) {
                schema.append("  \"%s\"\n  %s\n".formatted(escaped(value.label()), value.name()));
            }
            schema.append("}\n");
        }
        Approved.document(Path.of("src/main/resources/graphql/vocabulary.graphqls"), schema.toString());
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
