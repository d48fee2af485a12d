package fr.convergence.infra.application.webhook;

/** How a webhook stands. */
enum EndpointState {
    /** What it was sent last was taken, or nothing was sent yet. */
    SENDING("enabled and failures = 0"),
    /** What comes next was not taken, and is tried again. */
    FAILING("enabled and failures > 0"),
    /** Nothing is sent. */
    DISABLED("not enabled");

    private final String condition;

    EndpointState(String condition) {
        this.condition = condition;
    }

    /** As SQL. */
    String condition() {
        return condition;
    }
}
