package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.imports.Part.Asked;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Identifiers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers about imports, and tells how far they are while they run. */
@Controller
class ImportReportController {

    /** A part of what was found wrong in one import. */
    record PartOfFindings(UUID importId, Asked asked) {}

    private final ImportQueries queries;
    private final ImportWatch watch;

    ImportReportController(ImportQueries queries, ImportWatch watch, BatchLoaderRegistry loaders) {
        this.queries = queries;
        this.watch = watch;
        loaders.<PartOfFindings, Part<KeptFinding>>forName("findings")
                .registerMappedBatchLoader((parts, _) -> Mono.fromCallable(() -> findings(parts)));
    }

    @QueryMapping
    Part<ImportedFile> imports(
            @Argument @Nullable String department,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue(name = "actor") Actor actor) {
        Imports.mayReadReports(actor);
        return queries.imports(department, Asked.of(first, after), actor);
    }

    @QueryMapping("import")
    Optional<ImportedFile> one(@Argument String id, @ContextValue(name = "actor") Actor actor) {
        Imports.mayReadReports(actor);
        return Optional.of(id).filter(Identifiers::isOne).flatMap(known -> queries.find(UUID.fromString(known), actor));
    }

    @SubscriptionMapping
    Flux<ImportProgress> importProgress(@Argument String id, @ContextValue(name = "actor") Actor actor) {
        return Flux.defer(
                () -> watch.from(one(id, actor).map(ImportedFile::progress).orElseThrow(ImportController::unknown)));
    }

    @SchemaMapping(typeName = "Import")
    CompletableFuture<Part<KeptFinding>> findings(
            ImportedFile file,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataLoader<PartOfFindings, Part<KeptFinding>> findings) {
        return findings.load(new PartOfFindings(UUID.fromString(file.id()), Asked.of(first, after)));
    }

    private Map<PartOfFindings, Part<KeptFinding>> findings(Set<PartOfFindings> parts) {
        Map<PartOfFindings, Part<KeptFinding>> found = new HashMap<>();
        Map<Asked, List<UUID>> imports = parts.stream()
                .collect(Collectors.groupingBy(
                        PartOfFindings::asked, Collectors.mapping(PartOfFindings::importId, Collectors.toList())));
        imports.forEach((asked, ids) ->
                queries.findings(ids, asked).forEach((id, part) -> found.put(new PartOfFindings(id, asked), part)));
        return found;
    }
}
