package fr.convergence.infra.eventstore;

import java.util.Collection;

/** PostgreSQL's text form of an array of strings, for arrays within arrays. */
final class ArrayLiteral {

    private ArrayLiteral() {}

    static String of(Collection<String> values) {
        StringBuilder literal = new StringBuilder("{");
        for (String value : values) {
            if (literal.length() > 1) {
                literal.append(',');
            }
            literal.append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }
}
