package fr.convergence.infra.application.audit;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.application.postgres.DatabaseAccess;
import fr.convergence.infra.eventstore.audit.Audit;
import fr.convergence.infra.eventstore.audit.AuditReport;
import fr.convergence.infra.eventstore.audit.AuditReport.SignedHead;
import fr.convergence.infra.eventstore.audit.EntityProof;
import fr.convergence.infra.eventstore.audit.PublicAuditKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code java -jar convergence.jar verify}: reads all events and says, in French, whether they are those that were signed. Takes the
 * options of the application; starts nothing of it but, when it does not run, its PostgreSQL. Changes nothing.
 */
public final class VerifyCommand {

    /** The first argument that asks for it. */
    public static final String NAME = "verify";

    /** It could not be said whether all is well. */
    static final int UNKNOWN = 1;

    private final PrintStream out;

    VerifyCommand(PrintStream out) {
        this.out = out;
    }

    /** What is read of the options; nothing else of the application is there. */
    @EnableConfigurationProperties({Settings.class, AuditSettings.class})
    static class Options {}

    /** Runs it; 0 only when all is well, otherwise as {@link VerifyText} says. */
    public static int run(String[] arguments) {
        SpringApplication application = new SpringApplication(Options.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext options = application.run(arguments)) {
            return new VerifyCommand(System.out).verify(options);
        }
    }

    int verify(ConfigurableApplicationContext options) {
        try {
            Asked asked = Asked.in(options.getBean(ApplicationArguments.class));
            Settings settings = options.getBean(Settings.class);
            AuditSettings audit = options.getBean(AuditSettings.class);
            PublicAuditKey key = key(audit.publicKeyFile(settings));
            try (DatabaseAccess database = DatabaseAccess.open(settings, options.getEnvironment());
                    Audit reading = new Audit(database.dataSource())) {
                AuditReport report = reading.compare(audit.folder(settings).read(), key);
                int code = new VerifyText(out).tell(report);
                return asked.tag() == null ? code : Math.max(code, prove(asked, reading, report));
            }
        } catch (CannotStart | IOException | SQLException impossible) {
            out.println("Vérification impossible : " + impossible.getMessage());
            return UNKNOWN;
        }
    }

    private static PublicAuditKey key(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new CannotStart("la clé publique " + file.toAbsolutePath().normalize()
                    + " n'existe pas. Indiquez-la par --convergence.audit.public-key=FICHIER.");
        }
        return PublicAuditKey.read(file);
    }

    private int prove(Asked asked, Audit reading, AuditReport report) throws SQLException, IOException {
        SignedHead covered = report.covered();
        if (covered == null || asked.tag() == null || asked.file() == null) {
            out.println("Aucune preuve n'est écrite : aucun point de contrôle ne convient.");
            return UNKNOWN;
        }
        EntityProof proof = reading.prove(asked.tag(), covered);
        if (proof.events().isEmpty()) {
            out.println("Aucune preuve n'est écrite : aucun événement de « " + asked.tag()
                    + " » n'est couvert par un point de contrôle.");
            return UNKNOWN;
        }
        ProofFile.write(proof, asked.file());
        out.printf(
                "Preuve écrite dans %s : %d événement(s) de « %s », dans les %d signés.%n",
                asked.file().toAbsolutePath().normalize(),
                proof.events().size(),
                asked.tag(),
                covered.head().size());
        if (!proof.uncovered().isEmpty()) {
            out.println("Pas encore couvert(s) : " + proof.uncovered());
        }
        return 0;
    }

    /** What else is asked for: the events of an entity, and where to write their proof. */
    private record Asked(@Nullable String tag, @Nullable Path file) {

        static Asked in(ApplicationArguments arguments) {
            String tag = one(arguments, "entity");
            String file = one(arguments, "proof");
            boolean whole = (tag == null) == (file == null) && (tag == null || tag.indexOf('=') > 0);
            if (!whole || !arguments.getNonOptionArgs().isEmpty()) {
                throw new CannotStart(
                        "usage : verify [--entity=structure=IDENTIFIANT --proof=FICHIER] [options de l'application]");
            }
            return new Asked(tag, file == null ? null : Path.of(file));
        }

        private static @Nullable String one(ApplicationArguments arguments, String option) {
            List<String> values = arguments.getOptionValues(option);
            return values == null || values.isEmpty() ? null : values.getLast();
        }
    }
}
