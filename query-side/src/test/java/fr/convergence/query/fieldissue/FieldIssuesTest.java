package fr.convergence.query.fieldissue;

import static fr.convergence.query.Projected.card;
import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAcknowledged;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAnswered;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssuePassedOn;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueReopened;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueShared;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueWithdrawn;
import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import fr.convergence.kernel.gathering.IssueWithdrawal;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is shown of issues of the field: events in, GraphQL answers out. */
class FieldIssuesTest {

    private static final Actor RAISER = agent(1, "49");
    private static final Actor NEIGHBOUR = agent(2, "49");
    private static final Actor STRANGER = agent(8, "37");

    private final Projected issues = new Projected(
                    new FieldIssueProjection(),
                    List.of(card(1, "France services")),
                    List.of("referral", "cross-immersion", "field-issue"),
                    IssueQueries.class,
                    IssueController.class)
            .at(Instant.parse("2026-01-15T09:00:00Z"));

    private static Actor agent(int structure, String department) {
        return new Actor("a" + structure, Role.AGENT, id(structure), List.of(department));
    }

    private static IssueRaised raised(int issue, String department) {
        return new IssueRaised(
                id(issue),
                id(1),
                department,
                IssueAddressee.COORDINATION,
                null,
                IssueTopic.OPERATOR_UNREACHABLE,
                "Personne ne répond au numéro réservé.");
    }

    private void happened(FieldIssueEvent... events) {
        issues.record(RAISER, events);
    }

    private String status() {
        return issues.ask("field-issue", NEIGHBOUR, "id", id(10))
                .path("fieldIssue.status")
                .entity(String.class)
                .get();
    }

    @Test
    void an_issue_is_shown_with_who_meets_the_same_and_every_step_of_it() {
        happened(raised(10, "49"), new IssueShared(id(10), id(2)), new IssueAcknowledged(id(10)));
        issues.at(Instant.parse("2026-01-16T09:00:00.123456Z"));
        happened(
                new IssuePassedOn(id(10), IssueAddressee.OPERATOR, "cnaf"),
                new IssueAnswered(id(10), "Ligne rétablie."));
        happened(new IssueReopened(id(10), "Toujours occupée."));
        issues.ask("field-issue", NEIGHBOUR, "id", id(10)).path("fieldIssue").matchesJson("""
                {"raisedBy": "%1$s", "structure": {"name": "France services"}, "department": "49", "operator": "cnaf",
                 "addressee": {"code": "OPERATOR"}, "topic": {"label": "opérateur injoignable"}, "status": "RAISED",
                 "description": "Personne ne répond au numéro réservé.", "sharedBy": ["%2$s"], "withdrawal": null,
                 "steps": [
                   {"kind": "RAISED", "at": "2026-01-15T09:00:00.000Z", "addressee": {"code": "COORDINATION"}},
                   {"kind": "ACKNOWLEDGED", "text": null, "addressee": null},
                   {"kind": "PASSED_ON", "addressee": {"code": "OPERATOR"}, "operator": "cnaf"},
                   {"kind": "ANSWERED", "text": "Ligne rétablie."},
                   {"kind": "REOPENED", "text": "Toujours occupée."}]}
                """.formatted(id(1), id(2)));
    }

    @Test
    void each_step_says_where_it_stands() {
        happened(raised(10, "49"));
        assertThat(status()).isEqualTo("RAISED");
        happened(new IssueAcknowledged(id(10)));
        assertThat(status()).isEqualTo("ACKNOWLEDGED");
        happened(new IssueShared(id(10), id(2)));
        assertThat(status()).isEqualTo("ACKNOWLEDGED");
        happened(new IssuePassedOn(id(10), IssueAddressee.HUB, null));
        assertThat(status()).isEqualTo("RAISED");
        happened(new IssueAnswered(id(10), "C’est réglé."));
        assertThat(status()).isEqualTo("ANSWERED");
        happened(new IssueWithdrawn(id(10), IssueWithdrawal.SOLVED));
        assertThat(status()).isEqualTo("WITHDRAWN");
    }

    @Test
    void it_is_seen_by_who_works_in_the_department_and_by_who_raised_it() {
        happened(raised(10, "37"));
        assertThat(issues.visible("issue", STRANGER)).isOne();
        assertThat(issues.visible("issue", RAISER)).isOne();
        assertThat(issues.visible("issue", NEIGHBOUR)).isZero();
        assertThat(issues.visible("issue", Actor.ANONYMOUS)).isZero();
    }

    @Test
    void a_hub_and_an_operator_see_what_was_raised_to_them_and_what_becomes_of_it() {
        Actor hub = new Actor("h", Role.HUB, null, List.of("37", "49"));
        Actor operator = Actor.ofOperator("o", "cnaf", List.of("49"));
        happened(raised(10, "49"), raised(11, "49"), raised(12, "49"));
        assertThat(issues.visible("issue", hub)).isZero();
        happened(new IssuePassedOn(id(10), IssueAddressee.HUB, null));
        assertThat(issues.visible("issue", hub)).isOne();
        assertThat(issues.visible("issue", operator)).isZero();
        happened(
                new IssuePassedOn(id(10), IssueAddressee.OPERATOR, "cnaf"),
                new IssuePassedOn(id(11), IssueAddressee.OPERATOR, "cnam"));
        assertThat(issues.visible("issue", hub)).isOne();
        assertThat(issues.visible("issue", operator)).isOne();
        assertThat(issues.visible("issue", Actor.ofOperator("o", "cnaf", List.of("37"))))
                .isZero();
        assertThat(issues.visible("issue", new Actor("h", Role.HUB, null, List.of("37"))))
                .isZero();
        assertThat(issues.visible("issue", new Actor("e", Role.OBSERVER, null, List.of("49"))))
                .isZero();
    }

    @Test
    void issues_are_listed_the_latest_first_as_asked_for_page_by_page() {
        happened(raised(10, "49"));
        issues.at(Instant.parse("2026-01-15T09:00:00.5Z"));
        happened(
                raised(11, "49"),
                new IssueShared(id(11), id(2)),
                new IssuePassedOn(id(11), IssueAddressee.OPERATOR, "cnaf"));
        assertThat(listed("first", 1)).containsExactly(id(11));
        String end = issues.ask("field-issues", RAISER, "first", 1)
                .path("fieldIssues.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(listed("after", end)).containsExactly(id(10));
        assertThat(filtered("structureId", id(2))).containsExactly(id(11));
        assertThat(filtered("structureId", id(1))).containsExactly(id(11), id(10));
        assertThat(filtered("addressee", "COORDINATION")).containsExactly(id(10));
        assertThat(filtered("operator", "cnaf")).containsExactly(id(11));
        assertThat(filtered("topic", "EQUIPMENT")).isEmpty();
        assertThat(filtered("department", "37")).isEmpty();
        happened(new IssueAcknowledged(id(10)));
        assertThat(filtered("status", "ACKNOWLEDGED")).containsExactly(id(10));
    }

    private List<String> filtered(String field, String value) {
        return listed("filter", Map.of(field, value));
    }

    private List<String> listed(String name, Object value) {
        return issues.ask("field-issues", RAISER, name, value)
                .path("fieldIssues.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    @Test
    void what_is_no_question_is_told_by_code() {
        issues.refuses("UNKNOWN_DEPARTMENT", "field-issues", RAISER, "filter", Map.of("department", "00"));
        issues.refuses("UNKNOWN_STRUCTURE", "field-issues", RAISER, "filter", Map.of("structureId", "x"));
        issues.refuses("UNKNOWN_OPERATOR", "field-issues", RAISER, "filter", Map.of("operator", "x"));
        issues.ask("field-issue", RAISER, "id", "x").path("fieldIssue").valueIsNull();
    }

    @Test
    void rows_are_the_same_live_again_and_rebuilt_in_any_pages() {
        happened(raised(10, "49"), new IssueShared(id(10), id(2)), new IssueAcknowledged(id(10)));
        happened(new IssueAnswered(id(10), "Oui."), new IssueReopened(id(10), "Non."), new IssueShared(id(10), id(3)));
        happened(new IssueWithdrawn(id(10), IssueWithdrawal.ALREADY_RAISED), raised(11, "49"));
        List<String> live = issues.rows("issue");
        assertThat(live).hasSize(2);
        assertThat(issues.repeat().rows("issue")).isEqualTo(live);
        for (int page : List.of(1, 3, 100)) {
            assertThat(issues.rebuild(page).rows("issue")).isEqualTo(live);
        }
    }
}
