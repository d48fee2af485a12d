package fr.convergence.infra.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OneLineReporterTest {

    @Test
    void why_it_does_not_start_and_what_to_do_stand_on_one_line(CapturedOutput output) {
        new OneLineReporter()
                .report(new FailureAnalysis("Port 8080 is in use.\n", "Stop who uses it,\n  or choose another.", null));

        assertThat(output.getErr())
                .isEqualToIgnoringNewLines(
                        "Convergence cannot start: Port 8080 is in use. Stop who uses it, or choose another.");
    }
}
