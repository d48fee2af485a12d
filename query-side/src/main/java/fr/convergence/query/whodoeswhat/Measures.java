package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.Door;
import fr.convergence.query.Acquaintances.Known;
import fr.convergence.query.Doors.Information;
import fr.convergence.query.Doors.Service;
import fr.convergence.query.Doors.Structure;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures a door that suits a need by what its record says; a part of which nothing is known is absent. */
final class Measures {

    /** They teach. */
    private static final Set<String> MEDIATION = Set.of(
            NationalNetwork.CONSEILLERS_NUMERIQUES.name(),
            NationalNetwork.BIBLIOTHEQUES_NUMERIQUES_DE_REFERENCE.name(),
            NationalNetwork.CERTIFICATION_PIX.name(),
            NationalNetwork.EMMAUS_CONNECT.name(),
            NationalNetwork.GRANDE_ECOLE_DU_NUMERIQUE.name(),
            NationalNetwork.RELAIS_NUMERIQUE_EMMAUS_CONNECT.name());

    /** As far as this, a door is worth half of one next door. */
    private static final double HALF_KM = 10;

    private final Sought sought;

    Measures(Sought sought) {
        this.sought = sought;
    }

    /** All that the record tells but when it is open. */
    Stream<Part> of(Structure structure, Service service) {
        return Stream.of(
                        offer(service),
                        mode(structure.door(), service),
                        autonomy(structure.door(), service),
                        distance(structure),
                        capacity(structure),
                        freshness(structure, service),
                        acquaintance(structure))
                .filter(Objects::nonNull);
    }

    Part offer(Service service) {
        OfferMatch match = new OfferMatch(sought.input(), service);
        return Part.of(sought, ScorePart.OFFER, match.score(), match::words);
    }

    /** In an emergency anybody may do in the person's place; those who are habilitated know how. */
    Part mode(Door door, Service service) {
        SupportMode mode = sought.input().mode();
        boolean told = service.values(OfferField.MODES).contains(mode.name());
        if (mode == SupportMode.DO_FOR) {
            boolean proven = door.held().contains(HabilitationKind.AIDANTS_CONNECT)
                    || door.held().contains(HabilitationKind.FRANCE_SERVICES);
            double entitled = proven ? 1 : door.mayDoFor() ? 0.8 : 0.3;
            return Part.of(sought, ScorePart.MODE, told ? entitled : 0.8 * entitled, () -> forWords(door, proven));
        }
        return Part.of(
                sought,
                ScorePart.MODE,
                told ? 1 : 0.5,
                () -> told ? "dit « %s »".formatted(mode.label()) : "ne dit pas son mode d'intervention");
    }

    private static String forWords(Door door, boolean proven) {
        if (proven) {
            return "habilitée à faire à la place";
        }
        return door.mayDoFor()
                ? "peut faire à la place par son réseau"
                : "sans habilitation : à la place dans l'urgence seulement";
    }

    /** Who is at ease may go anywhere: then nothing is said. */
    private @Nullable Part autonomy(Door door, Service service) {
        Autonomy autonomy = sought.input().autonomy();
        if (sought.input().emergency() || autonomy == Autonomy.NOT_AUTONOMOUS_NOT_WILLING) {
            boolean may = door.mayDoFor();
            return Part.of(
                    sought,
                    ScorePart.AUTONOMY,
                    may ? 1 : 0.3,
                    () -> may
                            ? "France services ou Aidants Connect, pour une personne pour qui l'on fait"
                            : "moins indiquée pour une personne pour qui l'on fait");
        }
        if (autonomy == null || autonomy == Autonomy.AUTONOMOUS) {
            return null;
        }
        boolean teaches = door.networks().stream().anyMatch(MEDIATION::contains);
        boolean accompanies = service.values(OfferField.MODES).contains(SupportMode.DO_WITH.name());
        return Part.of(
                sought,
                ScorePart.AUTONOMY,
                teaches ? 1 : accompanies ? 0.7 : 0.3,
                () -> teaches
                        ? "médiation numérique, pour une personne qui souhaite apprendre"
                        : accompanies ? "fait avec la personne" : "ne dit pas accompagner l'apprentissage");
    }

    private Part distance(Structure structure) {
        double km = structure.kilometres();
        return Part.of(sought, ScorePart.DISTANCE, HALF_KM / (HALF_KM + km), () -> "à " + Sentences.distance(km));
    }

    private @Nullable Part capacity(Structure structure) {
        CapacityStatus capacity = structure.capacity();
        if (capacity == null) {
            return null;
        }
        double score = switch (capacity) {
            case CAPACITY -> 1;
            case ADDITIONAL_ASSESSMENT_REQUIRED -> 0.6;
            case WAITLIST -> 0.3;
            case NO_CAPACITY -> 0;
        };
        return Part.of(
                sought,
                ScorePart.CAPACITY,
                score,
                () -> structure.capacityDeclaredOn() == null
                        ? capacity.label()
                        : "%s (déclaré le %s)"
                                .formatted(capacity.label(), FrenchDay.inFigures(structure.capacityDeclaredOn())));
    }

    /** Of the service, which says more than the record it hangs on; of the record where nobody dated the service. */
    private Part freshness(Structure structure, Service service) {
        Information known = service.information().knownOn() == null ? structure.information() : service.information();
        return Part.of(sought, ScorePart.FRESHNESS, known.score(), () -> "information " + known.label());
    }

    /** Who knows nobody yet has no reason to prefer anybody. */
    private @Nullable Part acquaintance(Structure structure) {
        if (sought.acquaintances().isEmpty()) {
            return null;
        }
        Known known = structure.ids().stream()
                .map(sought.acquaintances()::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(Known::score))
                .orElse(Known.NOT_MET);
        return Part.of(sought, ScorePart.ACQUAINTANCE, known.score(), known::sentence);
    }
}
