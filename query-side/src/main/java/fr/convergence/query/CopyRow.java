package fr.convergence.query;

import org.jspecify.annotations.Nullable;

/** A row as the text format of COPY writes it: two rows are equal when they show the same. */
public final class CopyRow {

    private final StringBuilder text;
    private boolean begun;

    /** A row without columns yet. */
    public CopyRow() {
        this.text = new StringBuilder(256);
    }

    /** A row that begins with columns written before. */
    public CopyRow(String columns) {
        this.text = new StringBuilder(columns.length() + 32).append(columns);
        this.begun = true;
    }

    /** Adds a column: a text, a code, a number, a date; null for none. */
    public CopyRow add(@Nullable Object value) {
        begin();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(word(value), "");
        }
        return this;
    }

    /** Adds a column of an array type. */
    public CopyRow addAll(Iterable<?> elements) {
        begin();
        text.append('{');
        String before = "\"";
        for (Object element : elements) {
            text.append(before);
            escape(word(element), "\\\\");
            before = "\",\"";
        }
        text.append(before.length() == 1 ? "}" : "\"}");
        return this;
    }

    private void begin() {
        if (begun) {
            text.append('\t');
        }
        begun = true;
    }

    private static String word(Object value) {
        return value instanceof Enum<?> code ? code.name() : value.toString();
    }

    /** @param inArray what stands, escaped itself, before a quote or a backslash inside the element of an array */
    private void escape(String word, String inArray) {
        int written = 0;
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            String escaped = switch (sign) {
                case '\\' -> inArray + "\\\\";
                case '"' -> inArray + '"';
                case '\t' -> "\\t";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                default -> null;
            };
            if (escaped != null) {
                text.append(word, written, i).append(escaped);
                written = i + 1;
            }
        }
        text.append(word, written, word.length());
    }

    /** The columns, as COPY reads them. */
    @Override
    public String toString() {
        return text.toString();
    }
}
