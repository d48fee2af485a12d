package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.FILE_JSON_BROKEN;
import static fr.convergence.infra.application.imports.ImportCode.FILE_NOT_A_LIST;
import static fr.convergence.infra.application.imports.ImportCode.FILE_RECORD_TOO_LONG;
import static fr.convergence.infra.application.imports.ImportCode.FILE_TRUNCATED;
import static fr.convergence.infra.application.imports.ImportCode.RECORD_NOT_AN_OBJECT;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the objects of a JSON list one by one: of the array the file is, or of the arrays it holds under some names. The file
 * is never whole in memory, and no record may fill it.
 */
final class JsonRecords implements Closeable {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(CsvRecords.LONGEST_RECORD)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /**
     * One object.
     *
     * @param line the line it starts on, from 1
     * @param list the name of the array it stands in; empty when the file is the array
     */
    record Record(long line, String list, ObjectNode object) {}

    private final Set<String> lists;
    private final Bounded bytes;
    private final JsonParser parser;
    private boolean wrapped;
    private @Nullable String list;
    private boolean listSeen;

    private JsonRecords(Set<String> lists, Bounded bytes, JsonParser parser) {
        this.lists = lists;
        this.bytes = bytes;
        this.parser = parser;
    }

    /** @param lists names under which a file that is an object may hold its records */
    static JsonRecords of(SpooledFile file, Set<String> lists) {
        Bounded bytes = new Bounded(file.reading());
        JsonRecords records = new JsonRecords(lists, bytes, JSON.createParser(bytes));
        records.begin();
        return records;
    }

    /**
     * The next record, or null after the last.
     *
     * @throws BrokenFile when the text is not JSON any more, or is another list than it should be
     */
    @Nullable Record next() {
        return guarded(this::read);
    }

    private void begin() {
        guarded(() -> {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                list = "";
                listSeen = true;
            } else if (first == JsonToken.START_OBJECT) {
                wrapped = true;
            } else {
                throw BrokenFile.at(line(), FILE_NOT_A_LIST.rejection(String.join(", ", lists)));
            }
            return null;
        });
    }

    private @Nullable Record read() {
        while (true) {
            bytes.nextRecord();
            if (list == null && !nextList()) {
                return null;
            }
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                long line = line();
                return new Record(line, String.valueOf(list), parser.readValueAsTree());
            }
            if (token != JsonToken.END_ARRAY) {
                throw BrokenFile.at(line(), RECORD_NOT_AN_OBJECT.rejection(Long.toString(line())));
            }
            list = null;
            if (!wrapped) {
                refuseMore();
                return null;
            }
        }
    }

    /** Goes into the next array that has one of the names; what stands under other names is passed over. */
    private boolean nextList() {
        if (!wrapped || parser.currentToken() == null) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && lists.contains(name)) {
                list = name;
                listSeen = true;
                return true;
            }
            passOver(value);
        }
        if (!listSeen) {
            throw BrokenFile.at(1, FILE_NOT_A_LIST.rejection(String.join(", ", lists)));
        }
        refuseMore();
        return false;
    }

    private void passOver(JsonToken value) {
        int depth = value.isStructStart() ? 1 : 0;
        while (depth > 0) {
            bytes.nextRecord();
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private void refuseMore() {
        if (parser.nextToken() != null) {
            throw BrokenFile.at(line(), FILE_JSON_BROKEN.rejection(Long.toString(line()), column()));
        }
    }

    private <T extends @Nullable Object> T guarded(Step<T> step) {
        try {
            return step.take();
        } catch (StreamConstraintsException tooLong) {
            throw BrokenFile.at(line(), FILE_RECORD_TOO_LONG.rejection(Long.toString(line())));
        } catch (JacksonIOException out) {
            if (out.getCause() instanceof RecordTooLong) {
                throw BrokenFile.at(line(), FILE_RECORD_TOO_LONG.rejection(Long.toString(line())));
            }
            throw out;
        } catch (JacksonException broken) {
            if (bytes.ended) {
                throw BrokenFile.at(line(), FILE_TRUNCATED.rejection(Long.toString(line())));
            }
            throw BrokenFile.at(line(), FILE_JSON_BROKEN.rejection(Long.toString(line()), column()));
        }
    }

    private long line() {
        return Math.max(1, parser.currentLocation().getLineNr());
    }

    private String column() {
        return Long.toString(Math.max(1, parser.currentLocation().getColumnNr()));
    }

    @Override
    public void close() {
        parser.close();
    }

    /** Something that reads on. */
    @FunctionalInterface
    private interface Step<T extends @Nullable Object> {
        T take();
    }

    /** Says that a record was longer than allowed, from within the parser. */
    private static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what the parser read since the last record; it reads ahead by a buffer at most. */
    private static final class Bounded extends FilterInputStream {

        private long sinceRecord;
        private boolean ended;

        Bounded(InputStream in) {
            super(in);
        }

        void nextRecord() {
            sinceRecord = 0;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? -1 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(read);
            return read;
        }

        private void count(int read) throws RecordTooLong {
            ended |= read < 0;
            sinceRecord += Math.max(read, 0);
            if (sinceRecord > CsvRecords.LONGEST_RECORD) {
                throw new RecordTooLong();
            }
        }
    }
}
