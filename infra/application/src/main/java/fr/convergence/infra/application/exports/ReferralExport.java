package fr.convergence.infra.application.exports;

import fr.convergence.infra.application.imports.Cells;
import fr.convergence.query.referralhistory.Detail;
import fr.convergence.query.referralhistory.HistoryEntry;
import fr.convergence.query.referralhistory.ReferralAudit.Extract;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** The forms in which what happened to referrals leaves Convergence, an event a line. */
enum ReferralExport {
    /** JSON Lines: an object a line. */
    JSONL("application/jsonl") {
        @Override
        void write(Extract extract, OutputStream out) {
            extract.forEach(entry -> {
                try (JsonGenerator json = JsonWriting.into(out)) {
                    JsonWriting.record(json, json(entry));
                }
            });
        }
    },
    /** RFC 4180; no cell is one that a spreadsheet runs. */
    CSV("text/csv;header=present;charset=UTF-8") {
        @Override
        void write(Extract extract, OutputStream out) {
            try {
                CSVPrinter csv = CSVFormat.RFC4180.print(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                csv.printRecord(HEADER);
                extract.forEach(entry -> print(csv, entry));
                csv.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    };

    private static final List<String> HEADER = List.of(
            "position",
            "enregistre_le",
            "orientation",
            "personne",
            "evenement",
            "libelle",
            "structure_destinataire",
            "acteur",
            "role",
            "structure_acteur",
            "pour_le_compte_de",
            "commande",
            "details");

    private final String contentType;

    ReferralExport(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    String fileName() {
        return "referrals." + name().toLowerCase(Locale.ROOT);
    }

    /** Writes the entries one by one; the stream stays open. */
    abstract void write(Extract extract, OutputStream out);

    private static ObjectNode json(HistoryEntry entry) {
        ObjectNode json = JsonWriting.JSON.createObjectNode();
        json.put("position", entry.position());
        json.put("recordedAt", entry.recordedAt().toInstant().toString());
        json.put("referralId", entry.referralId());
        json.put("beneficiaryId", entry.beneficiaryId());
        json.put("type", entry.type());
        json.put("label", entry.label());
        json.put("receiverId", entry.receiverId());
        json.putObject("actor")
                .put("id", entry.actor().id())
                .put("role", entry.actor().role().name())
                .put("structureId", entry.actor().structureId());
        json.put("onBehalfOf", entry.onBehalfOf());
        json.put("commandId", entry.commandId());
        json.set("details", JsonWriting.JSON.valueToTree(entry.details()));
        return json;
    }

    private static void print(CSVPrinter csv, HistoryEntry entry) {
        HistoryEntry.By actor = entry.actor();
        try {
            csv.printRecord(Stream.of(
                            entry.position(),
                            entry.recordedAt().toInstant(),
                            entry.referralId(),
                            entry.beneficiaryId(),
                            entry.type(),
                            entry.label(),
                            Objects.requireNonNullElse(entry.receiverId(), ""),
                            actor.id(),
                            actor.role().label(),
                            Objects.requireNonNullElse(actor.structureId(), ""),
                            Objects.requireNonNullElse(entry.onBehalfOf(), ""),
                            entry.commandId(),
                            details(entry))
                    .map(cell -> Cells.harmless(cell.toString())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String details(HistoryEntry entry) {
        return entry.details().stream()
                .filter(detail -> !detail.values().isEmpty())
                .map(detail -> detail.label() + " : "
                        + detail.values().stream().map(Detail.Value::label).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" ; "));
    }
}
