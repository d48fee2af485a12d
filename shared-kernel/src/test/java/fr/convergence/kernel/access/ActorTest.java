package fr.convergence.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ActorTest {

    @Test
    void a_coordinator_keeps_the_cartography_of_its_departments_only() {
        Actor coordinator = new Actor("c", Role.COORDINATOR, null, List.of("53", "49"));
        assertThat(coordinator.coordinates("49")).isTrue();
        assertThat(coordinator.coordinates("53")).isTrue();
        assertThat(coordinator.coordinates("44")).isFalse();
    }

    @Test
    void convergence_itself_keeps_every_cartography() {
        assertThat(Actor.SYSTEM.coordinates("49")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"COORDINATOR", "SYSTEM"})
    void nobody_else_keeps_a_cartography(Role role) {
        assertThat(new Actor("a", role, "s", List.of("49")).coordinates("49")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "MEDIATOR", "STRUCTURE_ADMINISTRATOR"})
    void a_professional_speaks_for_its_own_structure(Role role) {
        Actor professional = new Actor("a", role, "s-1", List.of("49"));
        assertThat(professional.worksIn("s-1")).isTrue();
        assertThat(professional.worksIn("s-2")).isFalse();
        assertThat(new Actor("a", role, null, List.of("49")).worksIn("s-1")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"AGENT", "MEDIATOR", "STRUCTURE_ADMINISTRATOR"})
    void nobody_else_speaks_for_a_structure(Role role) {
        assertThat(new Actor("a", role, "s-1", List.of("49")).worksIn("s-1")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_answers_for_a_structure_accompanies_nobody(Role role) {
        boolean accompanies = role == Role.AGENT || role == Role.MEDIATOR;
        Actor actor = new Actor("a", role, "s-1", List.of("49"));
        assertThat(actor.accompaniesIn("s-1")).isEqualTo(accompanies);
        assertThat(actor.accompaniesIn("s-2")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_department_is_animated_by_its_coordination_and_its_animators(Role role) {
        Actor actor = new Actor("a", role, null, List.of("49"));
        boolean animates = role == Role.COORDINATOR || role == Role.NETWORK_ANIMATOR || role == Role.SYSTEM;
        assertThat(actor.animates("49")).isEqualTo(animates);
        assertThat(actor.animates("53")).isEqualTo(role == Role.SYSTEM);
    }

    @Test
    void who_is_of_no_structure_and_no_coordination_reads_what_its_role_is_for() {
        assertThat(new Actor("a", Role.NETWORK_ANIMATOR, null, List.of("49")).readerScopes())
                .containsExactly("public", "network", "department=49", "person=a", "animation=49", "aggregate=49");
        assertThat(new Actor("a", Role.HUB, null, List.of("53", "49")).readerScopes())
                .containsExactly("public", "person=a", "hub=49", "hub=53", "aggregate=49", "aggregate=53");
        assertThat(new Actor("a", Role.OBSERVER, "s-1", List.of("49")).readerScopes())
                .containsExactly("public", "person=a", "aggregate=49");
        assertThat(Actor.ofOperator("a", "cnaf", List.of("49")).readerScopes())
                .containsExactly("public", "person=a", "operator=cnaf@49");
        assertThat(new Actor("a", Role.STRUCTURE_ADMINISTRATOR, "s-1", List.of("49")).readerScopes())
                .containsExactly(
                        "public", "network", "department=49", "structure=s-1", "person=a", "administration=s-1");
    }

    @Test
    void an_operator_answers_for_itself_where_it_does() {
        Actor actor = Actor.ofOperator("a", "cnaf", List.of("49"));
        assertThat(actor.answersFor("cnaf", "49")).isTrue();
        assertThat(actor.answersFor("cnaf", "53")).isFalse();
        assertThat(actor.answersFor("cnam", "49")).isFalse();
        assertThat(new Actor("a", Role.OPERATOR, null, List.of("49")).answersFor(null, "49"))
                .isFalse();
    }

    @Test
    void a_partner_application_is_allowed_what_its_token_says_where_it_says() {
        Actor usual = new Actor("p", Role.PARTNER, null, List.of());
        assertThat(usual.isAllowed(PartnerScope.EVENTS)).isTrue();
        assertThat(usual.isAllowed(PartnerScope.STATISTICS)).isFalse();
        assertThat(usual.isBoundTo("49")).isTrue();
        Actor counting = Actor.ofPartner("p", List.of("49"), PartnerScope.among(List.of("statistics", "openid")));
        assertThat(counting.isAllowed(PartnerScope.EVENTS)).isFalse();
        assertThat(counting.observes("49")).isTrue();
        assertThat(counting.observes("53")).isFalse();
        assertThat(counting.isBoundTo("53")).isFalse();
        assertThat(counting.readerScopes()).containsExactly("public", "client=p", "aggregate=49");
        assertThat(new Actor("a", Role.AGENT, null, List.of("49")).isBoundTo("53"))
                .isTrue();
    }

    @Test
    void departments_are_sorted_so_that_equal_actors_are_equal() {
        assertThat(new Actor("a", Role.AUDITOR, null, List.of("53", "2A", "49")))
                .isEqualTo(new Actor("a", Role.AUDITOR, null, List.of("2A", "49", "53")));
    }

    @Test
    void a_professional_reads_the_network_its_departments_and_its_structure() {
        assertThat(new Actor("a", Role.AGENT, "s-1", List.of("53", "49")).readerScopes())
                .containsExactly(
                        "public",
                        "network",
                        "department=49",
                        "department=53",
                        "structure=s-1",
                        "person=a",
                        "caseload=s-1");
    }

    @Test
    void what_concerns_people_is_read_by_who_accompanies_coordinates_or_audits_and_by_nobody_else() {
        assertThat(aboutPeople(Role.MEDIATOR)).containsExactly("caseload=s-1");
        assertThat(aboutPeople(Role.COORDINATOR)).containsExactly("coordination=49", "coordination=53");
        assertThat(aboutPeople(Role.AUDITOR)).containsExactly("audit");
        EnumSet.complementOf(EnumSet.of(Role.AGENT, Role.MEDIATOR, Role.COORDINATOR, Role.AUDITOR))
                .forEach(role -> assertThat(aboutPeople(role)).isEmpty());
        assertThat(new Actor("a", Role.AGENT, null, List.of("49")).readerScopes())
                .containsExactly("public", "network", "department=49", "person=a");
    }

    private static List<String> aboutPeople(Role role) {
        return new Actor("a", role, "s-1", List.of("53", "49"))
                .readerScopes().stream()
                        .filter(scope -> scope.matches("(caseload|coordination|audit).*"))
                        .toList();
    }

    @Test
    void whoever_holds_a_link_reads_what_is_published_and_what_was_sent_through_that_link() {
        assertThat(Actor.ofLink("l-1", "s-1").readerScopes()).containsExactly("public", "link=l-1");
    }

    @Test
    void an_outsider_reads_what_is_published_whatever_its_token_says() {
        assertThat(new Actor("a", Role.PUBLIC, "s-1", List.of("49")).readerScopes())
                .containsExactly("public", "person=a");
        assertThat(Actor.ANONYMOUS.readerScopes()).containsExactly("public");
    }

    @Test
    void a_person_reads_what_is_its_own_whatever_it_acts_as_and_no_machine_or_link_does() {
        EnumSet<Role> persons = EnumSet.complementOf(EnumSet.of(Role.PARTNER, Role.CORRESPONDENT, Role.SYSTEM));
        for (Role role : Role.values()) {
            Actor actor = new Actor("a,audit", role, null, List.of());
            assertThat(actor.isPerson()).as(role.name()).isEqualTo(persons.contains(role));
            assertThat(actor.readerScopes().contains("person=a%2Caudit"))
                    .as(role.name())
                    .isEqualTo(persons.contains(role));
        }
        assertThat(Actor.ANONYMOUS.isPerson()).isFalse();
    }

    @Test
    void a_partner_application_and_whoever_keeps_the_machine_running_read_what_is_theirs_too() {
        assertThat(new Actor("annuaire", Role.PARTNER, "s-1", List.of("49")).readerScopes())
                .containsExactly("public", "client=annuaire");
        assertThat(new Actor("o", Role.ADMINISTRATOR, "s-1", List.of("49")).readerScopes())
                .containsExactly("public", "person=o", "operation");
    }

    @Test
    void an_application_whatever_it_is_called_reads_nothing_of_others() {
        assertThat(new Actor("x,audit", Role.PARTNER, null, List.of()).readerScopes())
                .containsExactly("public", "client=x%2Caudit");
        assertThat(Actor.clientScope("x%2Caudit")).isNotEqualTo(Actor.clientScope("x,audit"));
    }

    @Test
    void unnamed_an_actor_is_somebody_of_a_role_in_one_department_where_it_acts() {
        Actor agent = new Actor("somebody", Role.AGENT, "structure", List.of("44", "49"));
        assertThat(agent.unnamedIn("49")).isEqualTo(new Actor("unnamed", Role.AGENT, null, List.of("49")));
        assertThat(agent.unnamedIn("75").departments()).isEmpty();
    }
}
