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
            names = {"AGENT", "MEDIATOR"})
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
            names = {"AGENT", "MEDIATOR"})
    void nobody_else_speaks_for_a_structure(Role role) {
        assertThat(new Actor("a", role, "s-1", List.of("49")).worksIn("s-1")).isFalse();
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
        EnumSet<Role> persons =
                EnumSet.of(Role.COORDINATOR, Role.AGENT, Role.MEDIATOR, Role.AUDITOR, Role.ADMINISTRATOR, Role.PUBLIC);
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
