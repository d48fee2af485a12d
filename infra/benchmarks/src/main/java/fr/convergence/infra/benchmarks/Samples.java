package fr.convergence.infra.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** A JFR recording summed up: whose code was running, in which methods, what the collector and locks took. */
final class Samples {

    private static final SequencedMap<String, String> OWNERS = owners();
    private static final int TOP = 12;

    private final Map<String, Integer> byOwner = new HashMap<>();
    private final Map<String, Integer> byMethod = new HashMap<>();
    private final Map<String, Duration> byLock = new HashMap<>();
    private int samples;
    private int pauses;
    private Duration paused = Duration.ZERO;

    private static SequencedMap<String, String> owners() {
        SequencedMap<String, String> owners = new LinkedHashMap<>();
        owners.put("org.axonframework.", "Axon");
        owners.put("org.postgresql.", "PostgreSQL driver");
        owners.put("com.zaxxer.", "connection pool");
        owners.put("tools.jackson.", "Jackson");
        owners.put("com.fasterxml.", "Jackson");
        owners.put("fr.convergence.infra.eventstore.", "event store");
        owners.put("fr.convergence.infra.application.", "application");
        owners.put("fr.convergence.infra.benchmarks.", "benchmark itself");
        owners.put("fr.convergence.command.", "deciders");
        owners.put("fr.convergence.query.", "projection");
        owners.put("fr.convergence.kernel.", "kernel");
        return owners;
    }

    static Samples of(Path file) throws IOException {
        Samples all = new Samples();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                all.add(recording.readEvent());
            }
        }
        return all;
    }

    private void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.ExecutionSample" -> sample(event);
            case "jdk.GCPhasePause" -> {
                pauses++;
                paused = paused.plus(event.getDuration());
            }
            case "jdk.JavaMonitorEnter" ->
                byLock.merge(event.getClass("monitorClass").getName(), event.getDuration(), Duration::plus);
            default -> {} // a recording holds much more
        }
    }

    private void sample(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        samples++;
        byOwner.merge(owner(frames), 1, Integer::sum);
        byMethod.merge(name(frames.getFirst()), 1, Integer::sum);
    }

    /** The nearest frame that is not of the platform. */
    private static String owner(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, String> owner : OWNERS.entrySet()) {
                if (type.startsWith(owner.getKey())) {
                    return owner.getValue();
                }
            }
        }
        return "platform alone";
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    @Override
    public String toString() {
        return "Nearest owner of " + samples + " samples: " + shares(byOwner, OWNERS.size())
                + ".\n\nTop frames: " + shares(byMethod, TOP)
                + ".\n\nGarbage collector: " + pauses + " pauses, " + millis(paused)
                + " in all. Waits for monitors: "
                + (byLock.isEmpty() ? "none" : locks()) + ".\n";
    }

    private String shares(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(count -> String.format(
                        Locale.ROOT, "%s %.1f %%", count.getKey(), 100.0 * count.getValue() / Math.max(1, samples)))
                .collect(Collectors.joining(", "));
    }

    private String locks() {
        return byLock.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder()))
                .limit(5)
                .map(lock -> lock.getKey() + " " + millis(lock.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%,d ms", duration.toMillis());
    }
}
