package fr.convergence.infra.application.imports;

import java.util.Locale;

/** A column of a list, or a property of its records: lists in CSV and in JSON call them alike. */
public interface Column {

    /** The name of the constant. */
    String name();

    /** As the list writes it. */
    default String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
