package fr.convergence.kernel.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: recorded with every event, given to every query.
 *
 * @param id opaque identifier of the person or machine; never a name or an address
 * @param role what it acts as
 * @param structureId the partner structure it acts for; null when it acts for none
 * @param departments codes of the departments it acts in, sorted; empty when it acts in none
 */
public record Actor(String id, Role role, @Nullable String structureId, List<String> departments) {

    /** Convergence itself. */
    public static final Actor SYSTEM = new Actor("convergence", Role.SYSTEM, null, List.of());

    /** Somebody without a token. */
    public static final Actor ANONYMOUS = new Actor("anonymous", Role.PUBLIC, null, List.of());

    private static final String LINK = "link-";

    private static final String UNNAMED = "unnamed";

    private static final Pattern OPAQUE = Pattern.compile("[^@\\s\\p{Cntrl}]{1,200}");

    /**
     * Whoever holds a link.
     *
     * @param structureId the structure it was sent to; null when it was sent to none
     */
    public static Actor ofLink(String linkId, @Nullable String structureId) {
        return new Actor(LINK + linkId, Role.CORRESPONDENT, structureId, List.of());
    }

    /** Sorts the departments. */
    public Actor {
        departments = departments.stream().sorted().toList();
    }

    /**
     * The same, as somebody of that role in a department: neither who it is nor the structure it works in. Acts in no department when
     * it did not act in that one.
     */
    public Actor unnamedIn(String department) {
        return new Actor(
                UNNAMED,
                role,
                null,
                departments.stream().filter(department::equals).toList());
    }

    /** Whether an identifier may be that of an actor or a structure: no address, no name in two words, and no text. */
    public static boolean isOpaque(String id) {
        return OPAQUE.matcher(id).matches();
    }

    /** The word of {@link #readerScopes} for what is one partner application's own: whatever it is called, one word, and never another's. */
    public static String clientScope(String clientId) {
        return "client=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
    }

    /** The word of {@link #readerScopes} for what is one person's own: one word, whatever identifier it has, and never another's. */
    public static String personScope(String personId) {
        return "person=" + URLEncoder.encode(personId, StandardCharsets.UTF_8);
    }

    /** Whether this is a person with an account: no machine, no link, and nobody who did not say who it is. */
    public boolean isPerson() {
        return switch (role) {
            case COORDINATOR, AGENT, MEDIATOR, AUDITOR, ADMINISTRATOR -> true;
            case PUBLIC -> !equals(ANONYMOUS);
            case PARTNER, CORRESPONDENT, SYSTEM -> false;
        };
    }

    /** Whether this actor keeps the cartography of a department. */
    public boolean coordinates(String department) {
        return role == Role.SYSTEM || (role == Role.COORDINATOR && departments.contains(department));
    }

    /** Whether this actor works in a structure and may speak for it. */
    public boolean worksIn(String structure) {
        return (role == Role.AGENT || role == Role.MEDIATOR) && structure.equals(structureId);
    }

    /** Whether this actor answers for a structure by that link, and no other. */
    public boolean holds(String linkId, String structure) {
        return equals(ofLink(linkId, structure));
    }

    /**
     * What this actor may read, as the words that rows carry in {@code readers}: a row is visible when it shares one of
     * them. {@code public} is the published cartography; {@code network} is what professionals show each other;
     * {@code structure=…} and {@code department=…} are one structure's and one department's own. What concerns a person is read
     * under narrower words: {@code caseload=…} by those who accompany people in a structure, {@code coordination=…} by whoever
     * coordinates a department, {@code audit} by auditors, {@code link=…} by whoever holds that link,
     * {@code client=…} by one partner application, {@code operation} by those who keep the machine running, {@code person=…} by one person,
     * whatever it acts as.
     */
    public List<String> readerScopes() {
        List<String> scopes = new ArrayList<>();
        scopes.add("public");
        if (role != Role.PUBLIC && role != Role.CORRESPONDENT && role != Role.PARTNER && role != Role.ADMINISTRATOR) {
            scopes.add("network");
            departments.forEach(department -> scopes.add("department=" + department));
            if (structureId != null) {
                scopes.add("structure=" + structureId);
            }
        }
        if (isPerson()) {
            scopes.add(personScope(id));
        }
        switch (role) {
            case AGENT, MEDIATOR -> {
                if (structureId != null) {
                    scopes.add("caseload=" + structureId);
                }
            }
            case COORDINATOR -> departments.forEach(department -> scopes.add("coordination=" + department));
            case AUDITOR -> scopes.add("audit");
            case CORRESPONDENT -> scopes.add("link=" + id.replaceFirst("^" + LINK, ""));
            case PARTNER -> scopes.add(clientScope(id));
            case ADMINISTRATOR -> scopes.add("operation");
            case SYSTEM, PUBLIC -> {}
        }
        return List.copyOf(scopes);
    }
}
