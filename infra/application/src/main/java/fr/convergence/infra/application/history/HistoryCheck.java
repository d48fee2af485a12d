package fr.convergence.infra.application.history;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.eventstore.CheckpointFile;
import fr.convergence.infra.eventstore.Epoch;
import fr.convergence.infra.eventstore.Finding;
import fr.convergence.infra.eventstore.History;
import fr.convergence.infra.eventstore.StoreException;
import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Refuses a database that lacks what was recorded, unless the operator said to go on without it. */
@Component
public class HistoryCheck {

    private static final Logger log = LoggerFactory.getLogger(HistoryCheck.class);

    private final CheckpointFile file;
    private final @Nullable String reason;

    HistoryCheck(CheckpointFile file, Settings settings) {
        this.file = file;
        this.reason = StringUtils.hasText(settings.openEpoch()) ? settings.openEpoch() : null;
    }

    /**
     * Compares the database with its checkpoint, before anything is written to either.
     *
     * @throws CannotStart when the database lacks something, and no new epoch is to be opened
     */
    public void refuseLoss(DataSource database) {
        Finding finding = asked(() -> new History(database).compare(file));
        boolean goOn = finding.sound() || finding.reopenable() && reason != null;
        if (!goOn) {
            throw new CannotStart(new Refusal(file.path()).of(finding));
        }
        if (finding instanceof Finding.Accepted accepted) {
            log.warn(
                    "The checkpoint {} ends at position {} in epoch {}. Epoch {} was opened since, at {}: {}",
                    file.path(),
                    accepted.checkpoint().position(),
                    accepted.checkpoint().epoch(),
                    accepted.present().number(),
                    accepted.present().forkedAt(),
                    accepted.present().reason());
        }
    }

    /**
     * Opens a new epoch where one is needed; {@link #refuseLoss} has made sure that the operator said why.
     *
     * @throws CannotStart when it cannot be opened
     */
    public void openEpoch(DataSource database) {
        String why = reason;
        if (why == null) {
            return;
        }
        Optional<Epoch> opened = asked(() -> new History(database).reopen(file, why));
        opened.ifPresentOrElse(
                epoch -> log.warn(
                        "Epoch {} is opened. It has all up to position {} in common with the one before, for certain. {}",
                        epoch.number(),
                        epoch.forkedAt(),
                        epoch.reason()),
                () -> log.warn("--convergence.open-epoch is not needed, and opens nothing: remove it."));
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException unreadable) {
            throw new CannotStart("the checkpoint " + file.path() + " cannot be read: " + unreadable, unreadable);
        } catch (StoreException unavailable) {
            throw new CannotStart(unavailable.getMessage() + ".", unavailable);
        }
    }
}
