package fr.convergence.kernel;

import fr.convergence.kernel.cartography.Vocabulary;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.feed.PublicEventType;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.membership.MembershipStatus;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.kernel.webhook.WebhookStop;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/** The coded vocabularies that clients choose from, as the kernel's classes say: a new one is in every test that asks for all. */
public final class Vocabularies {

    private static final Set<Package> PACKAGES = Set.of(
            Vocabulary.class.getPackage(),
            Urgency.class.getPackage(),
            VisitorProfile.class.getPackage(),
            HolderTask.class.getPackage(),
            GatheringKind.class.getPackage(),
            PublicEventType.class.getPackage(),
            WebhookStop.class.getPackage(),
            MembershipStatus.class.getPackage());

    private Vocabularies() {}

    /** Sorted by name. */
    public static List<Class<? extends Coded>> all() throws IOException, URISyntaxException {
        return Words.typesInFrench().stream()
                .filter(type ->
                        type.isEnum() && Coded.class.isAssignableFrom(type) && PACKAGES.contains(type.getPackage()))
                .<Class<? extends Coded>>map(type -> type.asSubclass(Coded.class))
                .toList();
    }
}
