package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.FILE_EMPTY;
import static fr.convergence.infra.application.imports.ImportCode.FILE_NOT_CSV;
import static fr.convergence.infra.application.imports.ImportCode.FILE_NOT_UTF8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** Tells whether a file is text in UTF-8, before anything looks at what the text says. */
final class TextCheck {

    private static final Map<String, String> NOT_TEXT = Map.of(
            "504b0304", "ZIP ou classeur XLSX/ODS",
            "504b0506", "ZIP",
            "25504446", "PDF",
            "1f8b", "gzip",
            "d0cf11e0", "classeur XLS",
            "89504e47", "image PNG",
            "ffd8ff", "image JPEG");
    private static final String UNDEFINED_IN_WINDOWS_1252 = "\u0081\u008d\u008f\u0090\u009d";
    private static final int CHUNK = 1 << 16;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer characters = CharBuffer.allocate(CHUNK);
    private long offset;
    private long line = 1;
    private boolean blank = true;

    private TextCheck() {}

    /** @throws BrokenFile when the file is empty, is no text, or is not in UTF-8 */
    static void check(SpooledFile file) throws IOException {
        try (InputStream in = file.reading()) {
            refuseOtherFormats(in.readNBytes(8));
        }
        try (InputStream in = file.reading()) {
            new TextCheck().read(in, file);
        }
    }

    private static void refuseOtherFormats(byte[] start) {
        String hex = HexFormat.of().formatHex(start);
        if (hex.startsWith("fffe") || hex.startsWith("feff")) {
            throw BrokenFile.at(1, FILE_NOT_UTF8.rejection("1", "1", "UTF-16"));
        }
        NOT_TEXT.forEach((magic, format) -> {
            if (hex.startsWith(magic)) {
                throw BrokenFile.because(FILE_NOT_CSV.rejection(format));
            }
        });
    }

    private void read(InputStream in, SpooledFile file) throws IOException {
        boolean end = false;
        while (!end) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            decode(end, file);
            bytes.compact();
        }
        if (blank) {
            throw BrokenFile.because(FILE_EMPTY.rejection());
        }
    }

    private void decode(boolean end, SpooledFile file) throws IOException {
        CoderResult result;
        do {
            int from = bytes.position();
            characters.clear();
            result = utf8.decode(bytes, characters, end);
            offset += bytes.position() - from;
            look(characters.flip());
            if (result.isError()) {
                throw BrokenFile.at(
                        line,
                        FILE_NOT_UTF8.rejection(
                                Long.toString(line),
                                Long.toString(offset + 1),
                                windows1252(file) ? "Windows-1252" : "inconnu"));
            }
        } while (result.isOverflow());
    }

    private void look(CharBuffer decoded) {
        while (decoded.hasRemaining()) {
            char character = decoded.get();
            if (character == 0) {
                throw BrokenFile.at(line, FILE_NOT_CSV.rejection("octet nul"));
            }
            if (character == '\n') {
                line++;
            }
            blank &= Character.isWhitespace(character) || character == '\uFEFF';
        }
    }

    private static boolean windows1252(SpooledFile file) throws IOException {
        try (InputStream in = file.reading()) {
            byte[] buffer = new byte[CHUNK];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    if (buffer[at] == 0 || UNDEFINED_IN_WINDOWS_1252.indexOf((char) (buffer[at] & 0xFF)) >= 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
