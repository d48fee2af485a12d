package fr.convergence.infra.application.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownDocumentsTest {

    private final KnownDocuments known = new KnownDocuments();
    private final List<String> parsed = new ArrayList<>();

    private PreparsedDocumentEntry asked(String document) {
        return known.getDocumentAsync(ExecutionInput.newExecutionInput(document).build(), this::read)
                .join();
    }

    private PreparsedDocumentEntry read(ExecutionInput input) {
        parsed.add(input.getQuery());
        return input.getQuery().startsWith("{ refused")
                ? new PreparsedDocumentEntry(
                        GraphqlErrorBuilder.newError().message("refused").build())
                : new PreparsedDocumentEntry(Parser.parse(input.getQuery()));
    }

    @Test
    void a_document_is_read_once_and_another_one_is_not_taken_for_it() {
        PreparsedDocumentEntry first = asked("{ one }");

        assertThat(asked("{ one }")).isSameAs(first);
        assertThat(asked("{ other }")).isNotSameAs(first);
        assertThat(parsed).containsExactly("{ one }", "{ other }");
    }

    @Test
    void one_that_is_refused_is_refused_again_and_not_kept() {
        assertThat(asked("{ refused }").hasErrors()).isTrue();
        assertThat(asked("{ refused }").hasErrors()).isTrue();
        assertThat(parsed).hasSize(2);
    }

    @Test
    void many_documents_do_not_fill_the_memory() {
        String page = "# " + "x".repeat(100_000) + "\n{ field";
        for (int i = 0; i < 50; i++) {
            asked(page + i + " }");
        }
        parsed.clear();
        for (int i = 0; i < 50; i++) {
            asked(page + i + " }");
        }
        assertThat(parsed).hasSizeGreaterThanOrEqualTo(30);
    }
}
