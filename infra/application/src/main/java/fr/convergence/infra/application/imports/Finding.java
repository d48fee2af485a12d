package fr.convergence.infra.application.imports;

import fr.convergence.kernel.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Something found wrong in a file, told to the person who sent it.
 *
 * @param line line of the file the record starts on, from 1; null when it is about the whole file
 * @param id the record's identifier as the file writes it, when it has one
 * @param column the column, as the standard names it; null when it is about more than one
 * @param value what the file says, shortened; null when there is none, or when it may be personal
 * @param code stable code in capitals
 * @param message the reason in French
 */
record Finding(
        @Nullable Integer line,
        @Nullable String id,
        @Nullable String column,
        @Nullable String value,
        String code,
        String message) {

    private static final int LONGEST_VALUE = 120;

    /** About the whole file. */
    static Finding ofFile(Rejection rejection) {
        return new Finding(null, null, null, null, rejection.code().name(), rejection.message());
    }

    /** About one column of many rows, told once. */
    static Finding ofRows(Column column, ImportCode code, int rows) {
        Rejection rejection = code.rejection(Integer.toString(rows));
        return new Finding(null, null, column.header(), null, code.name(), rejection.message());
    }

    /** About a structure that stands in no line, because the list leaves it out. */
    static Finding ofLeftOut(String sourceId, Rejection rejection) {
        return new Finding(
                null, shortened(sourceId), null, null, rejection.code().name(), rejection.message());
    }

    /** About one line of the file. */
    static Finding ofLine(long line, Rejection rejection) {
        return new Finding((int) line, null, null, null, rejection.code().name(), rejection.message());
    }

    /** About a column of the file. */
    static Finding ofColumn(String column, Rejection rejection) {
        return new Finding(1, null, shortened(column), null, rejection.code().name(), rejection.message());
    }

    /** About one value of one record. */
    static Finding ofValue(
            long line, @Nullable String id, @Nullable Column column, @Nullable String value, Rejection rejection) {
        return new Finding(
                (int) line,
                id == null ? null : shortened(id),
                column == null ? null : column.header(),
                value == null || value.isEmpty() ? null : shortened(value),
                rejection.code().name(),
                rejection.message());
    }

    /** About one property of one record, named as a JSON Schema tells where. */
    static Finding ofProperty(long line, @Nullable String id, String property, Rejection rejection) {
        return new Finding(
                (int) line,
                id == null ? null : shortened(id),
                property.isEmpty() ? null : shortened(property),
                null,
                rejection.code().name(),
                rejection.message());
    }

    /** About a record that the command side refused; where is told in the command's own names. */
    static Finding ofRefusal(long line, @Nullable String id, Rejection rejection) {
        String path = rejection.path().isEmpty() ? null : rejection.path();
        return new Finding((int) line, id, path, null, rejection.code().name(), rejection.message());
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
