package fr.convergence.infra.application.login;

import fr.convergence.infra.application.membership.CurrentMemberships;
import fr.convergence.infra.application.membership.CurrentMemberships.Way;
import fr.convergence.infra.application.security.ActorOf;
import fr.convergence.infra.application.security.Rights;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Establishments;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who its reader is, what it may act as, and where it signs in. */
@RestController
class SessionController {

    private static final String START = Asking.START + "/" + IdentityProvider.ID;

    private final boolean possible;
    private final CurrentMemberships memberships;
    private final StructureCards cards;
    private final Establishments establishments;

    SessionController(
            ObjectProvider<IdentityProvider> provider,
            CurrentMemberships memberships,
            StructureCards cards,
            Establishments establishments) {
        this.possible = provider.getIfAvailable() != null;
        this.memberships = memberships;
        this.cards = cards;
        this.establishments = establishments;
    }

    /**
     * What is told.
     *
     * @param signIn where to go to sign in; null where nobody can
     * @param person the opaque identifier; null for somebody who did not sign in
     * @param until when the session ends at the latest
     * @param stronger where to go to prove more than by a password; null when that was proved
     * @param actingAs as what it reads now: the role in French
     * @param ways what it may act as
     * @param proposed structures that the identity provider says it belongs to
     * @param csrf what is to be sent with whatever changes something; null without a session
     */
    record Told(
            @Nullable String signIn,
            @Nullable String person,
            @Nullable Instant until,
            @Nullable String stronger,
            String actingAs,
            List<TheWay> ways,
            List<Named> proposed,
            @Nullable Csrf csrf) {}

    /** A way to act: what the header {@code Convergence-Acting-For} says, and its name for people. */
    record TheWay(String id, String role, String label) {}

    /** A structure. */
    record Named(String id, String name) {}

    /** A header, and what it says. */
    record Csrf(String header, String token) {}

    @GetMapping("/session")
    ResponseEntity<Told> session(@RequestAttribute(name = "_csrf", required = false) @Nullable CsrfToken csrf) {
        Rights rights = ActorOf.rightsOfCurrentRequest();
        Actor actor = rights == null ? Actor.ANONYMOUS : rights.actor();
        boolean session = rights != null && rights.signedInHere();
        List<Way> ways = actor.isPerson() ? memberships.of(actor.id()) : List.of();
        String siret = rights == null ? null : rights.siret();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Told(
                        possible ? START : null,
                        actor.isPerson() ? actor.id() : null,
                        rights == null ? null : rights.until(),
                        rights != null && rights.weak() ? START + "?" + Asking.STRONGER : null,
                        actor.role().label(),
                        told(ways),
                        siret == null ? List.of() : proposed(siret, ways),
                        session && csrf != null ? new Csrf(csrf.getHeaderName(), csrf.getToken()) : null));
    }

    private List<TheWay> told(List<Way> ways) {
        Map<String, StructureCard> names = cards.of(ways.stream()
                .map(way -> way.actor().structureId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return ways.stream()
                .map(way -> new TheWay(way.id(), way.actor().role().name(), label(way.actor(), names)))
                .toList();
    }

    private static String label(Actor actor, Map<String, StructureCard> names) {
        StructureCard structure = actor.structureId() == null ? null : names.get(actor.structureId());
        String where = structure == null ? String.join(", ", actor.departments()) : structure.name();
        return actor.role().label() + (where.isEmpty() ? "" : " — " + where);
    }

    private List<Named> proposed(String siret, List<Way> ways) {
        return establishments.of(siret).stream()
                .filter(card -> ways.stream()
                        .noneMatch(way -> card.id().equals(way.actor().structureId())))
                .map(card -> new Named(card.id(), card.name()))
                .toList();
    }
}
