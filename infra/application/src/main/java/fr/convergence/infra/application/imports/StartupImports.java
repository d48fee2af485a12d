package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.Deployment;
import fr.convergence.infra.application.imports.Imports.Complete;
import fr.convergence.infra.application.imports.Imports.Request;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Imports the sample department the first time Convergence starts, and the file the operator names with
 * {@code --convergence.import=FILE}, once the server answers. What a killed process left half done is done again.
 */
@Component
class StartupImports {

    private static final Logger LOG = LoggerFactory.getLogger("fr.convergence.imports");
    private static final ClassPathResource SAMPLE = new ClassPathResource("sample/lieux-maine-et-loire.csv");

    private final Imports imports;
    private final ImportReports reports;
    private final Spool spool;
    private final ApplicationEventPublisher publisher;
    private final boolean sample;
    private final @Nullable Path file;

    StartupImports(
            Imports imports,
            ImportReports reports,
            Spool spool,
            Deployment deployment,
            Environment options,
            ApplicationEventPublisher publisher) {
        this.imports = imports;
        this.reports = reports;
        this.spool = spool;
        this.publisher = publisher;
        this.sample = options.getProperty("convergence.sample", Boolean.class, deployment.embedded());
        String named = options.getProperty("convergence.import");
        this.file = named == null ? null : Path.of(named);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("startup-imports").start(() -> {
            bring();
            publisher.publishEvent(new BroughtAtStart(BroughtAtStart.What.STRUCTURES));
        });
    }

    /** Reports are kept thirty days, whether or not anybody imports meanwhile. */
    @Scheduled(fixedDelayString = "PT6H")
    void purge() {
        reports.markInterrupted();
        reports.purge();
    }

    private void bring() {
        if (sample) {
            told(SAMPLE.getFilename(), this::bringSample);
        }
        Path named = file;
        if (named != null) {
            String name = String.valueOf(named.getFileName());
            told(
                    name,
                    () -> follow(
                            SpooledFile.existing(named),
                            new Request(ImportFormats.LIEUX, name, null, Complete.NO, false, Actor.SYSTEM, null)));
        }
    }

    private void bringSample() throws IOException {
        byte[] bytes = SAMPLE.getContentAsByteArray();
        String digest = sha256(bytes);
        if (!reports.completed(digest)) {
            try (InputStream in = new ByteArrayInputStream(bytes)) {
                follow(
                        spool.take(in),
                        new Request(
                                ImportFormats.LIEUX,
                                SAMPLE.getFilename(),
                                null,
                                Complete.NO,
                                false,
                                Actor.SYSTEM,
                                digest));
            }
        }
    }

    private void follow(SpooledFile spooled, Request request) throws IOException {
        LOG.info("Import de {} : début", request.fileName());
        Consumer<ImportReport> progress =
                so -> LOG.info("Import de {} : {} lignes sur {}", so.fileName(), so.done(), so.rows());
        ImportReport last = imports.start(spooled, request, progress).done().join();
        LOG.info(
                "Import de {} terminé ({}) : {} lignes, {} créées, {} modifiées, {} inchangées, {} refusées, {} en échec, {} avertissements ; rapport : /imports/{}",
                last.fileName(),
                last.state(),
                last.rows(),
                last.created(),
                last.changed(),
                last.unchanged(),
                last.refused(),
                last.failed() + last.notTried(),
                last.warningCount(),
                last.id());
    }

    private static void told(@Nullable String name, Bring bring) {
        try {
            bring.now();
        } catch (BrokenFile broken) {
            broken.findings().forEach(finding -> LOG.error("Import de {} : {}", name, finding.message()));
        } catch (Rejected refused) {
            refused.rejections().forEach(why -> LOG.error("Import de {} : {}", name, why.message()));
        } catch (NoSuchFileException | AccessDeniedException absent) {
            LOG.error("Import de {} : le fichier {} est introuvable ou ne peut pas être lu", name, absent.getFile());
        } catch (IOException | RuntimeException fault) {
            LOG.error("Import de {} : arrêté sur une panne", name, fault);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** One import, told about when it cannot be done. */
    @FunctionalInterface
    private interface Bring {
        void now() throws IOException;
    }
}
