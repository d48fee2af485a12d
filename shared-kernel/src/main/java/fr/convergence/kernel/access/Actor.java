package fr.convergence.kernel.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: recorded with every event, given to every query.
 *
 * @param id opaque identifier of the person or machine; never a name or an address
 * @param role what it acts as
 * @param structureId the partner structure it acts for; null when it acts for none
 * @param departments codes of the departments it acts in, sorted; empty when it acts in none, or, for a partner application, in all
 * @param operator code of the operator it answers for; null when it answers for none
 * @param scopes what a partner application is allowed; empty for all others
 */
public record Actor(
        String id,
        Role role,
        @Nullable String structureId,
        List<String> departments,
        @Nullable String operator,
        Set<PartnerScope> scopes) {

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
        scopes = Set.copyOf(scopes);
    }

    /** Who answers for no operator; a partner application is allowed what is usual. */
    public Actor(String id, Role role, @Nullable String structureId, List<String> departments) {
        this(id, role, structureId, departments, null, role == Role.PARTNER ? PartnerScope.USUAL : Set.of());
    }

    /** Who answers for an operator in some departments. */
    public static Actor ofOperator(String id, String operator, List<String> departments) {
        return new Actor(id, Role.OPERATOR, null, departments, operator, Set.of());
    }

    /** A partner application that is allowed something, in some departments or in all. */
    public static Actor ofPartner(String id, List<String> departments, Set<PartnerScope> scopes) {
        return new Actor(id, Role.PARTNER, null, departments, null, scopes);
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
                departments.stream().filter(department::equals).toList(),
                operator,
                scopes);
    }

    /** Whether an identifier may be that of an actor or a structure: no address, no name in two words, and no text. */
    public static boolean isOpaque(String id) {
        return OPAQUE.matcher(id).matches();
    }

    /** The word of {@link #readerScopes} for what is one partner application's own: whatever it is called, one word, and never another's. */
    public static String clientScope(String clientId) {
        return "client=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
    }

    /** The word of {@link #readerScopes} for what an operator answers for in a department. */
    public static String operatorScope(@Nullable String operator, String department) {
        return "operator=" + operator + "@" + department;
    }

    /** The word of {@link #readerScopes} for what is one person's own: one word, whatever identifier it has, and never another's. */
    public static String personScope(String personId) {
        return "person=" + URLEncoder.encode(personId, StandardCharsets.UTF_8);
    }

    /** Whether this is a person with an account: no machine, no link, and nobody who did not say who it is. */
    public boolean isPerson() {
        return switch (role) {
            case COORDINATOR,
                    NETWORK_ANIMATOR,
                    STRUCTURE_ADMINISTRATOR,
                    AGENT,
                    MEDIATOR,
                    HUB,
                    OPERATOR,
                    OBSERVER,
                    AUDITOR,
                    ADMINISTRATOR -> true;
            case PUBLIC -> !equals(ANONYMOUS);
            case PARTNER, CORRESPONDENT, SYSTEM -> false;
        };
    }

    /** Whether this actor keeps the cartography of a department. */
    public boolean coordinates(String department) {
        return role == Role.SYSTEM || (role == Role.COORDINATOR && departments.contains(department));
    }

    /** Whether this actor calls the networks of a department together, and answers what their field raises. */
    public boolean animates(String department) {
        return coordinates(department) || (role == Role.NETWORK_ANIMATOR && departments.contains(department));
    }

    /** Whether this actor is one of those who work in the networks: they show each other what the public is not shown. */
    public boolean isProfessional() {
        return switch (role) {
            case COORDINATOR, NETWORK_ANIMATOR, STRUCTURE_ADMINISTRATOR, AGENT, MEDIATOR -> true;
            case HUB, OPERATOR, OBSERVER, AUDITOR, PARTNER, ADMINISTRATOR, CORRESPONDENT, SYSTEM, PUBLIC -> false;
        };
    }

    /** Whether this actor works in a structure and may speak for it. */
    public boolean worksIn(String structure) {
        return role.ground() == Role.Ground.STRUCTURE && structure.equals(structureId);
    }

    /** Whether this actor accompanies people in a structure, and may know who they are. */
    public boolean accompaniesIn(String structure) {
        return accompanies() && structure.equals(structureId);
    }

    /** Whether this actor accompanies people: others animate, answer for a structure, or look on. */
    public boolean accompanies() {
        return role == Role.AGENT || role == Role.MEDIATOR;
    }

    /** Whether what befalls single persons is this actor's business: of those who accompany them, and of the coordination on their behalf. */
    public boolean knowsCases() {
        return accompanies() || role == Role.COORDINATOR;
    }

    /** Whether this actor is shown what is counted in a department, but no number of few people. */
    public boolean observes(String department) {
        return observes() && departments.contains(department);
    }

    /** Whether this actor is shown what is counted somewhere, but no number of few people. */
    public boolean observes() {
        return role == Role.HUB
                || role == Role.OBSERVER
                || role == Role.NETWORK_ANIMATOR
                || (role == Role.PARTNER && scopes.contains(PartnerScope.STATISTICS));
    }

    /** Whether this actor answers for an operator in a department. */
    public boolean answersFor(@Nullable String asked, String department) {
        return role == Role.OPERATOR && operator != null && operator.equals(asked) && departments.contains(department);
    }

    /** Whether this is a partner application that is allowed something. */
    public boolean isAllowed(PartnerScope scope) {
        return role == Role.PARTNER && scopes.contains(scope);
    }

    /** Whether what a partner application is allowed includes a department; others have no such bounds. */
    public boolean isBoundTo(String department) {
        return role != Role.PARTNER || departments.isEmpty() || departments.contains(department);
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
     * whatever it acts as. {@code animation=…} is read by those who animate a department, {@code administration=…} by those who answer for a structure,
     * {@code aggregate=…} by those who are shown what is
     * counted in it, {@code hub=…} by a hub it belongs to, {@code operator=…} by an operator in it.
     */
    public List<String> readerScopes() {
        List<String> words = new ArrayList<>();
        words.add("public");
        if (isProfessional() || role == Role.AUDITOR || role == Role.SYSTEM) {
            words.add("network");
            departments.forEach(department -> words.add("department=" + department));
            if (structureId != null) {
                words.add("structure=" + structureId);
            }
        }
        if (isPerson()) {
            words.add(personScope(id));
        }
        switch (role) {
            case AGENT, MEDIATOR -> {
                if (structureId != null) {
                    words.add("caseload=" + structureId);
                }
            }
            case COORDINATOR -> {
                departments.forEach(department -> words.add("coordination=" + department));
                departments.forEach(department -> words.add("animation=" + department));
            }
            case NETWORK_ANIMATOR -> departments.forEach(department -> words.add("animation=" + department));
            case HUB -> departments.forEach(department -> words.add("hub=" + department));
            case OPERATOR -> departments.forEach(department -> words.add(operatorScope(operator, department)));
            case AUDITOR -> words.add("audit");
            case CORRESPONDENT -> words.add("link=" + id.replaceFirst("^" + LINK, ""));
            case PARTNER -> words.add(clientScope(id));
            case ADMINISTRATOR -> words.add("operation");
            case STRUCTURE_ADMINISTRATOR -> words.add("administration=" + structureId);
            case OBSERVER, SYSTEM, PUBLIC -> {}
        }
        if (observes()) {
            departments.forEach(department -> words.add("aggregate=" + department));
        }
        return List.copyOf(words);
    }
}
