package fr.convergence.infra.application.confirmation;

import fr.convergence.infra.application.Settings;
import fr.convergence.infra.application.link.Link;
import fr.convergence.infra.application.link.LinkTokens;
import fr.convergence.infra.application.message.Letter;
import fr.convergence.infra.application.message.Outbox;
import fr.convergence.infra.application.store.Policy;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAsked;
import fr.convergence.kernel.territory.Territory;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Sends a structure the link by which it answers, once for each time it is asked. */
@Component
class WhenConfirmationAskedThenSend implements Policy {

    static final String NAME = "confirmation_sending";

    static final String SUBJECT = "Votre fiche dans la cartographie est-elle toujours juste ?";

    private static final String BODY = """
            Bonjour,

            La coordination du département (%s) vérifie avec chaque structure que sa fiche est toujours juste, pour que les personnes soient orientées vers la bonne porte.

            Ce lien montre la fiche de votre structure, sans compte ni mot de passe. Vous pourrez répondre « Tout est juste » ou proposer des corrections :

            %s

            Il est propre à votre structure et fonctionne jusqu’au %s inclus. Si ce message ne vous concerne pas, vous pouvez l’ignorer.

            La coordination du département
            """;

    private final MessageLog log;
    private final Outbox outbox;
    private final LinkTokens tokens;
    private final String address;

    WhenConfirmationAskedThenSend(MessageLog log, Outbox outbox, LinkTokens tokens, Settings settings) {
        this.log = log;
        this.outbox = outbox;
        this.tokens = tokens;
        this.address = settings.linkAddress();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String tables() {
        return log.tables();
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return type == ConfirmationAsked.class;
    }

    @Override
    public void on(StoredEvent stored, Connection transaction) throws SQLException {
        if (stored.event() instanceof ConfirmationAsked asked && asked.linkId() != null) {
            Link link = new Link(
                    Link.Kind.CONFIRMATION, asked.linkId(), asked.campaignId(), asked.structureId(), asked.answerBy());
            ConfirmationMessage message = new ConfirmationMessage(
                    stored.id(),
                    stored.position(),
                    link.subjectId(),
                    link.structureId(),
                    asked.department(),
                    link.id(),
                    SUBJECT,
                    body(link, asked.department()));
            log.keep(message, transaction);
            outbox.put(
                    new Letter(
                            message.id(),
                            message.department(),
                            message.structureId(),
                            null,
                            message.subject(),
                            message.body()),
                    transaction);
        }
    }

    private String body(Link link, String department) {
        String name = Territory.current()
                .department(department)
                .map(known -> known.name())
                .orElse(department);
        return BODY.formatted(name, address + link.kind().path() + tokens.of(link), FrenchDay.inWords(link.until()));
    }
}
