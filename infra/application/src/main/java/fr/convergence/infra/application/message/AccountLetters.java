package fr.convergence.infra.application.message;

import fr.convergence.infra.application.Settings;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands in letters that say one thing, and where to look and to answer with an account. */
@Component
public final class AccountLetters {

    private static final String BODY = """
            Bonjour,

            %s

            Pour consulter et répondre, connectez-vous : %s

            Sans compte, appelez la coordination de votre département, qui peut enregistrer votre réponse à votre place. Ce message est automatique.

            Convergence
            """;

    private final Outbox outbox;
    private final StructureCards cards;
    private final String address;

    AccountLetters(Outbox outbox, StructureCards cards, Settings settings) {
        this.outbox = outbox;
        this.cards = cards;
        this.address = settings.publicAddress().toString();
    }

    /**
     * Hands a letter in; the same id again changes nothing.
     *
     * @param department code of the department whose coordination hands it on where no e-mail does
     * @param to the structure it is for
     * @param sentence what it says
     * @param transaction the letter counts as handed in when it commits
     * @throws SQLException when it cannot be taken in
     */
    public void put(UUID id, String department, String to, String subject, String sentence, Connection transaction)
            throws SQLException {
        outbox.put(new Letter(id, department, to, null, subject, BODY.formatted(sentence, address)), transaction);
    }

    /**
     * How a structure is called.
     *
     * @throws SQLException when that cannot be read now
     */
    public String name(String structure) throws SQLException {
        try {
            StructureCard record = cards.of(List.of(structure)).get(structure);
            return record == null ? "une structure partenaire" : record.name();
        } catch (NotReadable later) {
            throw new SQLTransientException("names of structures cannot be read now: " + later.code(), later);
        }
    }
}
