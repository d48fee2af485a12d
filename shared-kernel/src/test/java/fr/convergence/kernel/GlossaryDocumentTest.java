package fr.convergence.kernel;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryDocumentTest {

    @Test
    void the_glossary_says_what_the_code_says() throws IOException, URISyntaxException {
        List<Class<?>> types = Words.typesInFrench();
        StringBuilder document = new StringBuilder("""
                # Glossary

                Generated from the code by `GlossaryDocumentTest`: the word of the code, the word of the field.

                | in the code | in French | what it is |
                |---|---|---|
                """);
        for (Class<?> type : types) {
            document.append(
                    "| `%s` | %s | %s |\n".formatted(type.getSimpleName(), Words.inFrench(type), Words.meaning(type)));
        }
        for (Class<?> type : types) {
            if (type.isEnum()) {
                document.append("\n## %s: %s\n\n| code | label |\n|---|---|\n"
                        .formatted(type.getSimpleName(), Words.inFrench(type)));
                for (Object value : type.getEnumConstants()) {
                    document.append("| `%s` | %s |\n".formatted(((Coded) value).name(), ((Coded) value).label()));
                }
            }
        }
        Approved.document(Path.of("GLOSSARY.md"), document.toString());
    }
}
