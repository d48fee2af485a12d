package fr.convergence.infra.application.imports;

import fr.convergence.kernel.Rejection;
import java.util.List;

/** A file that cannot be imported at all, with every reason found; nothing of it was brought. */
final class BrokenFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    BrokenFile(List<Finding> findings) {
        super(findings.toString(), null, false, false);
        this.findings = List.copyOf(findings);
    }

    /** Broken as a whole. */
    static BrokenFile because(Rejection rejection) {
        return new BrokenFile(List.of(Finding.ofFile(rejection)));
    }

    /** Broken at a line. */
    static BrokenFile at(long line, Rejection rejection) {
        return new BrokenFile(List.of(Finding.ofLine(line, rejection)));
    }

    /** The reasons; never empty. */
    List<Finding> findings() {
        return findings;
    }

    /** Whether the file is refused for its size alone. */
    boolean tooLarge() {
        return findings.stream().anyMatch(finding -> finding.code().equals(ImportCode.FILE_TOO_LARGE.name()));
    }
}
