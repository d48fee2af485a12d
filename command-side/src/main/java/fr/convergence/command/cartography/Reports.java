package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.FieldRejection.REPORTED_IN_THE_FUTURE;
import static fr.convergence.command.cartography.FieldRejection.REPORT_OLDER_THAN_KNOWN;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for every record of an open list, whatever it speaks of. */
final class Reports {

    private Reports() {}

    /**
     * What is wrong with the name and the date of a record.
     *
     * @param known the date of what the same list last said; null when it never spoke
     */
    static List<Rejection> faults(String sourceId, LocalDate reportedOn, @Nullable LocalDate known, LocalDate today) {
        List<Rejection> faults = new ArrayList<>(Formats.SOURCE_ID.faults("sourceId", sourceId));
        if (reportedOn.isAfter(today)) {
            faults.add(REPORTED_IN_THE_FUTURE.at("reportedOn", FrenchDay.inFigures(reportedOn)));
        } else if (known != null && reportedOn.isBefore(known)) {
            faults.add(REPORT_OLDER_THAN_KNOWN.at(
                    "reportedOn", FrenchDay.inFigures(reportedOn), FrenchDay.inFigures(known)));
        }
        return faults;
    }
}
