package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PLACE;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.named;

import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignOpened;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAsked;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A campaign over two structures of Angers, of which the first has an e-mail address and was sent a link. */
final class CampaignSamples {

    static final String CAMPAIGN = "1679091c-5a88-4faf-8fb5-e6087eb1b2dc";
    static final String PROPOSAL = "c20ad4d7-6fe9-4759-aa27-a0c99bff6710";
    static final LocalDate DEADLINE = TODAY.plusDays(30);
    static final String LINK = link(ID, 0);

    static final StructureRegistered MAIRIE =
            new StructureRegistered(ID, named("Mairie", "EMAILS", "accueil@angers.fr", "PHONE", "+33241000000"));
    static final StructureRegistered CCAS = new StructureRegistered(OTHER, named("CCAS"));
    static final PlaceRegistered PLACED = new PlaceRegistered(PLACE, named("Mairie annexe"));
    static final StructurePlaceAttached DESK = new StructurePlaceAttached(ID, PLACE);
    static final CampaignOpened OPENED =
            new CampaignOpened(CAMPAIGN, "49", "Fiches d'avant 2022", List.of(ID, OTHER), DEADLINE);
    static final ConfirmationAsked ASKED =
            new ConfirmationAsked(CAMPAIGN, ID, "49", ContactChannel.EMAIL, LINK, DEADLINE);
    static final Actor HOLDER = Actor.ofLink(LINK, ID);

    static final Given STRUCTURES = Given.events(MAIRIE, CCAS, PLACED, DESK).by(Samples.COORDINATOR);
    static final Given RUNNING = STRUCTURES.and(OPENED, ASKED);

    private CampaignSamples() {}

    static String link(String structure, int number) {
        return NameBasedId.of(UUID.fromString(CAMPAIGN), "link/" + structure + "/" + number)
                .toString();
    }
}
