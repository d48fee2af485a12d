package fr.convergence.infra.application.imports;

import org.jspecify.annotations.Nullable;

/**
 * Something found wrong in an imported file, in the schema's words.
 *
 * @param place in the list of all that was found, from 1
 */
record KeptFinding(
        int place,
        String kind,
        @Nullable Integer line,
        @Nullable String recordId,
        @Nullable String column,
        @Nullable String value,
        String code,
        String message) {

    static KeptFinding of(int place, String kind, Finding finding) {
        return new KeptFinding(
                place,
                kind,
                finding.line(),
                finding.id(),
                finding.column(),
                finding.value(),
                finding.code(),
                finding.message());
    }
}
