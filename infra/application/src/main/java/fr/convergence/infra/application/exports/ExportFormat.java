package fr.convergence.infra.application.exports;

import fr.convergence.query.cartography.PublishedCartography.Extract;
import java.io.OutputStream;

/** An open format the cartography is published in. */
interface ExportFormat {

    /** SPDX name of the licence of the sources, and of what is made of them. */
    String LICENCE = "etalab-2.0";

    /** The last part of its address. */
    String path();

    /** How names of its files end. */
    String extension();

    String contentType();

    /** Whether its files may be written for Excel in French. */
    default boolean forExcel() {
        return false;
    }

    /** How much of which kind the format cannot say at all, where the file itself does not tell; empty when it does. */
    default String leftOut(Extract extract) {
        return "";
    }

    /** Writes the records one by one; the stream stays open. */
    void write(Extract extract, boolean excel, OutputStream out);
}
