package fr.convergence.infra.application;

import fr.convergence.infra.application.audit.VerifyCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Convergence: both sides and everything around them in one process. */
@SpringBootApplication(scanBasePackages = "fr.convergence")
@EnableConfigurationProperties(Settings.class)
public class ConvergenceApplication {

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    /** Starts, and ends the process with 1 when it cannot; the reason has been told by then. Or runs a command, and ends. */
    public static void main(String[] arguments) {
        try {
            if (arguments.length > 0 && arguments[0].equals(VerifyCommand.NAME)) {
                System.exit(VerifyCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
            }
            SpringApplication.run(ConvergenceApplication.class, arguments);
        } catch (SpringApplication.AbandonedRunException abandoned) {
            throw abandoned;
        } catch (RuntimeException told) {
            System.exit(1);
        }
    }
}
