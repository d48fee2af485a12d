package fr.convergence.infra.application.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Lines of at most 75 octets (RFC 5545, 3.1): counted as they are sent, in UTF-8, and never broken within a letter. */
final class FoldedLines {

    private static final int LONGEST = 75;
    private static final byte[] BREAK = {'\r', '\n', ' '};
    private static final byte[] END = {'\r', '\n'};

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    /** Adds content lines, each with its end. */
    void add(String content) {
        content.lines().forEach(this::fold);
    }

    private void fold(String line) {
        byte[] octets = line.getBytes(UTF_8);
        int from = 0;
        for (int most = LONGEST; octets.length - from > most; most = LONGEST - 1) {
            int to = from + most;
            while (continuesLetter(octets[to])) {
                to--;
            }
            lines.write(octets, from, to - from);
            lines.writeBytes(BREAK);
            from = to;
        }
        lines.write(octets, from, octets.length - from);
        lines.writeBytes(END);
    }

    private static boolean continuesLetter(byte octet) {
        return (octet & 0xC0) == 0x80;
    }

    byte[] octets() {
        return lines.toByteArray();
    }
}
