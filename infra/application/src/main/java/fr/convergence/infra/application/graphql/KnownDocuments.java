package fr.convergence.infra.application.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Remembers the documents that clients send again and again, parsed and held against the schema. What a document asks for still counts
 * against its limits each time, as do its variables; one that is refused is refused each time, and forgotten.
 */
@Configuration(proxyBeanMethods = false)
class KnownDocuments implements PreparsedDocumentProvider {

    /** Of all documents together, counted in characters: those of a few hundred clients. */
    private static final long CHARACTERS = 2_000_000;

    private final AsyncCache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((String document, PreparsedDocumentEntry _) -> document.length())
            .executor(Runnable::run)
            .buildAsync();

    @Bean
    GraphQlSourceBuilderCustomizer documentsThatAreKnown() {
        return builder -> builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(this));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String document = input.getQuery();
        CompletableFuture<PreparsedDocumentEntry> known = documents.getIfPresent(document);
        if (known != null) {
            return known;
        }
        PreparsedDocumentEntry parsed = parseAndValidate.apply(input);
        CompletableFuture<PreparsedDocumentEntry> answer = CompletableFuture.completedFuture(parsed);
        if (!parsed.hasErrors()) {
            documents.put(document, answer);
        }
        return answer;
    }
}
