package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.FILE_QUOTES_BROKEN;
import static fr.convergence.infra.application.imports.ImportCode.FILE_RECORD_TOO_LONG;
import static fr.convergence.infra.application.imports.ImportCode.FILE_TRUNCATED;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the records of a file one by one, header included, blank lines skipped; no record may fill the memory. */
final class CsvRecords implements Closeable {

    /** Characters in one record; a quote that is never closed would otherwise swallow the file. */
    static final int LONGEST_RECORD = 256 * 1024;

    /**
     * One record.
     *
     * @param line the line it starts on, from 1
     */
    record Record(long line, List<String> values) {}

    private final Bounded text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvRecords(Bounded text, CSVParser parser) {
        this.text = text;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static CsvRecords of(SpooledFile file, char separator) throws IOException {
        Bounded text = new Bounded(new BufferedReader(new InputStreamReader(file.reading(), StandardCharsets.UTF_8)));
        text.skipByteOrderMark();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        return new CsvRecords(text, CSVParser.parse(text, format));
    }

    /**
     * The next record, or null after the last.
     *
     * @throws BrokenFile when the text is not CSV any more, or the record is too long
     */
    @Nullable Record next() {
        while (true) {
            long line = parser.getCurrentLineNumber() + 1;
            text.nextRecord();
            CSVRecord csv = take(line);
            if (csv == null) {
                return null;
            }
            List<String> values = csv.toList();
            if (values.size() > 1 || !values.getFirst().isBlank()) {
                return new Record(line, values);
            }
        }
    }

    private @Nullable CSVRecord take(long line) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException broken) {
            throw broken(line, Objects.requireNonNull(broken.getCause()));
        }
    }

    private static RuntimeException broken(long line, IOException cause) {
        String told = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (cause instanceof RecordTooLong) {
            return BrokenFile.at(line, FILE_RECORD_TOO_LONG.rejection(Long.toString(line)));
        }
        if (told.contains("eof reached")) {
            return BrokenFile.at(line, FILE_TRUNCATED.rejection(Long.toString(line)));
        }
        if (told.contains("invalid char")) {
            return BrokenFile.at(line, FILE_QUOTES_BROKEN.rejection(Long.toString(line)));
        }
        return new UncheckedIOException(cause);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Says that a record was longer than allowed, from within the parser. */
    private static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what the parser read since the last record; it reads ahead by a buffer at most. */
    private static final class Bounded extends FilterReader {

        private long sinceRecord;

        Bounded(Reader in) {
            super(in);
        }

        void skipByteOrderMark() throws IOException {
            in.mark(1);
            if (in.read() != '\uFEFF') {
                in.reset();
            }
        }

        void nextRecord() {
            sinceRecord = 0;
        }

        @Override
        public int read() throws IOException {
            int character = super.read();
            count(1);
            return character;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws RecordTooLong {
            sinceRecord += read;
            if (sinceRecord > LONGEST_RECORD) {
                throw new RecordTooLong();
            }
        }
    }
}
