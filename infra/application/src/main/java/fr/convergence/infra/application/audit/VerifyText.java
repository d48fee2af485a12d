package fr.convergence.infra.application.audit;

import fr.convergence.infra.eventstore.audit.AuditFinding;
import fr.convergence.infra.eventstore.audit.AuditReport;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in French what was found, and in a number what is at fault first: 2 the events, 3 the checkpoints, 4 the tag index, 5 the tree. */
final class VerifyText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'à' HH:mm:ss", Locale.FRENCH)
            .withZone(ZoneId.of("Europe/Paris"));

    private final PrintStream out;

    VerifyText(PrintStream out) {
        this.out = out;
    }

    /** Prints the report; the exit code. */
    int tell(AuditReport report) {
        out.printf("Registre %s, époque %d : %d événement(s).%n", report.store(), report.epoch(), report.head());
        if (report.simulated()) {
            out.println("Données simulées : rien de ce que ce registre contient n'a eu lieu.");
        }
        out.println(covered(report));
        tellMore(report);
        report.findings().forEach(finding -> out.println("ANOMALIE : " + of(finding)));
        out.println(
                report.sound()
                        ? "Conforme : rien de ce qui a été signé n'a été changé, retiré, déplacé ni ajouté."
                        : "Non conforme.");
        return report.findings().stream().mapToInt(VerifyText::code).min().orElse(0);
    }

    private static String covered(AuditReport report) {
        if (report.covered() == null || report.size() == 0) {
            return "Aucun point de contrôle ne confirme ces événements.";
        }
        return "Le point de contrôle signé le %s confirme les événements 1 à %d ; %d point(s) de contrôle comparé(s)."
                .formatted(MOMENT.format(report.covered().head().time()), report.size(), report.checkpoints());
    }

    private void tellMore(AuditReport report) {
        if (report.head() > report.size()) {
            out.printf(
                    "Aucun point de contrôle ne couvre encore les événements %d à %d.%n",
                    report.size() + 1, report.head());
        }
        if (report.setAside() > 0) {
            out.printf(
                    "%d point(s) de contrôle parlent d'événements perdus quand une époque suivante a été ouverte : mis de côté.%n",
                    report.setAside());
        }
        if (report.cut()) {
            out.println("Le dernier point de contrôle est incomplet (arrêt pendant l'écriture) : ignoré.");
        }
    }

    private static int code(AuditFinding finding) {
        return switch (finding.part()) {
            case EVENTS -> 2;
            case CHECKPOINTS -> 3;
            case TAG_INDEX -> 4;
            case TREE -> 5;
        };
    }

    static String of(AuditFinding finding) {
        return switch (finding) {
            case AuditFinding.Truncated truncated ->
                "la fin manque : le registre s'arrête à %d, %d événements avaient été signés."
                        .formatted(truncated.head(), truncated.size());
            case AuditFinding.TreeBeyond beyond ->
                "la fin manque : le registre s'arrête à %d, l'arbre gardé en base va jusqu'à %d."
                        .formatted(beyond.head(), beyond.leaves());
            case AuditFinding.Missing missing -> "aucun événement aux positions : %s.".formatted(missing.positions());
            case AuditFinding.Surplus surplus ->
                "des événements en trop aux positions : %s.".formatted(surplus.positions());
            case AuditFinding.Differs differs ->
                "les événements 1 à %d ne sont pas ceux qui ont été signés ; la première différence est entre %d et %d."
                        .formatted(differs.upTo(), differs.after() + 1, differs.upTo());
            case AuditFinding.Changed changed ->
                "événements changés, déplacés ou remplacés : %s.".formatted(changed.positions());
            case AuditFinding.Unlike unlike ->
                "l'arbre gardé en base et les événements ne s'accordent pas aux positions : %s. Aucun point de contrôle ne dit lequel a été changé, sauf pour les événements confirmés ci-dessus."
                        .formatted(unlike.positions());
            case AuditFinding.OtherEpochs epochs ->
                "la base est à l'époque %d, que les points de contrôle signés (époque %d) ne connaissent pas. Si personne ne l'a ouverte, l'historique a été remplacé ; sinon, démarrez une fois l'application avec --convergence.open-epoch."
                        .formatted(epochs.found(), epochs.signed());
            case AuditFinding.NoCheckpoint _ -> "aucun point de contrôle signé de ce registre n'a été trouvé.";
            case AuditFinding.Forged forged ->
                "points de contrôle changés, ou signés par une autre clé (numéros dans l'ordre) : %s."
                        .formatted(forged.numbers());
            case AuditFinding.OtherStore other ->
                "des points de contrôle sont d'un autre registre (%s) ; celui-ci est %s."
                        .formatted(other.signed(), other.found());
            case AuditFinding.Contradicted contradicted ->
                "le point de contrôle de taille %d ne convient pas, bien qu'un suivant convienne : il n'a pas été signé pour cet historique."
                        .formatted(contradicted.size());
            case AuditFinding.TagsMissing missing ->
                "%d étiquette(s) d'événements manquent dans l'index ; la première : « %s » à %d."
                        .formatted(missing.count(), missing.tag(), missing.position());
            case AuditFinding.TagsSurplus surplus ->
                "%d étiquette(s) de l'index ne sont pas celles d'événements ; la première : « %s » à %d."
                        .formatted(surplus.count(), surplus.tag(), surplus.position());
        };
    }
}
