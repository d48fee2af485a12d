package fr.convergence.kernel.referral;

import fr.convergence.kernel.Spelling;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.territory.Territory;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a structure says that matters to whoever would send somebody there. What it does not say speaks neither for
 * nor against it, with two exceptions: a need beyond level 1, and doing in the person's place.
 *
 * @param offers the terms of its services, under the names of {@link OfferField}, with what they leave to a national model
 * @param networks codes of {@link NationalNetwork}
 * @param held the habilitations it holds that day
 * @param told the habilitations somebody ever told of, whether it still holds them or not
 * @param capacity null when nobody said
 */
public record Door(
        List<Map<String, List<String>>> offers,
        Collection<String> networks,
        Set<HabilitationKind> held,
        Set<HabilitationKind> told,
        boolean suspended,
        @Nullable CapacityStatus capacity) {

    /**
     * What speaks against it for a need: of its services, that which suits best counts.
     *
     * @param commune INSEE code of where the person lives; null when it is not known, and then no zone speaks against it
     */
    public Set<Mismatch> mismatches(Need need, @Nullable String commune) {
        Set<Mismatch> found = offers.stream()
                .filter(offer ->
                        values(offer, OfferField.THEME).contains(need.theme().name()))
                .map(offer -> mismatches(offer, need, commune))
                .min(Comparator.comparing(Set::size))
                .orElseGet(() -> EnumSet.of(Mismatch.SERVICE_NOT_OFFERED));
        if (need.mode() == SupportMode.DO_FOR && !need.emergency() && !mayDoFor()) {
            found.add(Mismatch.NOT_HABILITATED);
        }
        if (suspended) {
            found.add(Mismatch.SUSPENDED);
        }
        if (capacity == CapacityStatus.NO_CAPACITY) {
            found.add(Mismatch.NO_CAPACITY);
        }
        return found;
    }

    /**
     * Whether it may do in the person's place: France services within its convention, or Aidants Connect. What was told of an
     * habilitation counts before what a list says of its network.
     */
    public boolean mayDoFor() {
        return holds(HabilitationKind.AIDANTS_CONNECT, NationalNetwork.AIDANTS_CONNECT)
                || holds(HabilitationKind.FRANCE_SERVICES, NationalNetwork.FRANCE_SERVICES);
    }

    /** Whether a service for the need asks for an e-mail address of the person's own. */
    public boolean asksForEmail(Need need) {
        return asks(need, "mail", "courriel", "messagerie");
    }

    /** Whether a service for the need asks for an account with FranceConnect. */
    public boolean asksForFranceConnect(Need need) {
        return asks(need, "franceconnect", "france connect");
    }

    private boolean asks(Need need, String... words) {
        return offers.stream()
                .filter(offer ->
                        values(offer, OfferField.THEME).contains(need.theme().name()))
                .flatMap(offer -> values(offer, OfferField.PRECONDITIONS).stream())
                .map(Spelling::folded)
                .anyMatch(condition -> Arrays.stream(words).anyMatch(condition::contains));
    }

    private boolean holds(HabilitationKind kind, NationalNetwork network) {
        return told.contains(kind) ? held.contains(kind) : networks.contains(network.name());
    }

    private Set<Mismatch> mismatches(Map<String, List<String>> offer, Need need, @Nullable String commune) {
        Set<Mismatch> found = EnumSet.noneOf(Mismatch.class);
        List<String> operators = values(offer, OfferField.OPERATORS);
        if (need.operator() != null && !operators.isEmpty() && !operators.contains(need.operator())) {
            found.add(Mismatch.OPERATOR_NOT_OFFERED);
        }
        if (need.level() == InterventionLevel.LEVEL_2 && !reachesLevel2(offer, need)) {
            found.add(Mismatch.LEVEL_NOT_OFFERED);
        }
        List<String> modes = values(offer, OfferField.MODES);
        if (!modes.isEmpty() && !modes.contains(need.mode().name()) && !emergencyDoing(need)) {
            found.add(Mismatch.MODE_NOT_OFFERED);
        }
        List<String> zone = values(offer, OfferField.ZONE);
        if (commune != null && !zone.isEmpty() && zone.stream().noneMatch(part -> covers(part, commune))) {
            found.add(Mismatch.OUT_OF_ZONE);
        }
        return found;
    }

    /** Either itself, or through a France services, which relays what it may not treat to the operator's referent. */
    private boolean reachesLevel2(Map<String, List<String>> offer, Need need) {
        return values(offer, OfferField.INTERVENTION_LEVEL).contains(InterventionLevel.LEVEL_2.name())
                || need.operator() != null
                        && values(offer, OfferField.OPERATORS).contains(need.operator())
                        && holds(HabilitationKind.FRANCE_SERVICES, NationalNetwork.FRANCE_SERVICES);
    }

    private static boolean emergencyDoing(Need need) {
        return need.emergency() && need.mode() == SupportMode.DO_FOR;
    }

    /** Whether a part of a zone, a commune, an EPCI or a department, holds a commune. */
    private static boolean covers(String part, String commune) {
        return part.equals(commune)
                || Territory.current()
                        .epciOf(commune)
                        .filter(epci -> epci.code().equals(part))
                        .isPresent()
                || Territory.current()
                        .departmentOf(commune)
                        .filter(department -> department.code().equals(part))
                        .isPresent();
    }

    private static List<String> values(Map<String, List<String>> offer, OfferField field) {
        return offer.getOrDefault(field.name(), List.of());
    }
}
