package fr.convergence.infra.application.referrallink;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Doors;
import fr.convergence.query.LinkedReferrals.Linked;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.StructureCard;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The structures to which one may send a person on: those around it that offer the theme, the nearest first. */
@Component
class NextDoors {

    private static final int KILOMETRES = 60;
    private static final int MOST = 40;

    private final Doors doors;

    NextDoors(Doors doors) {
        this.doors = doors;
    }

    /** None where its commune cannot be told, or nobody around offers the theme. */
    List<Doors.Structure> from(StructureCard here, Linked referral, Actor holder) {
        return Territory.current().named(here.communeName(), here.department()).stream()
                .limit(1)
                .flatMap(commune -> around(commune.insee(), referral, holder))
                .filter(door -> !door.ids().contains(referral.receiverId())
                        && !door.ids().contains(referral.senderId()))
                .sorted(Comparator.comparingDouble(Doors.Structure::kilometres).thenComparing(Doors.Structure::id))
                .limit(MOST)
                .toList();
    }

    private Stream<Doors.Structure> around(String commune, Linked referral, Actor holder) {
        try {
            return doors
                    .around(new Doors.Asked(referral.theme(), commune, null, KILOMETRES, 0), holder, null)
                    .all()
                    .stream()
                    .filter(door -> !door.services().isEmpty());
        } catch (NotReadable nowhere) {
            return Stream.empty();
        }
    }
}
