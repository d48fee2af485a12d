package fr.convergence.infra.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.convergence.command.Command;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfferImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.command.gathering.GatheringCommand.ComeToGathering;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.RecordGatheringHeld;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.Share;
import fr.convergence.command.referral.ReferralCommand.DeclineReferral;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.RecordContact;
import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.query.WorkingDays;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is to happen in a simulated time, told beforehand. */
class PlanTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate END = LocalDate.of(2026, 6, 1);

    private static final List<Site> SITES = IntStream.range(0, 40)
            .mapToObj(number -> new Site(
                    new UUID(7, number).toString(),
                    "49",
                    SiteKind.values()[number % 3],
                    new Site.Location(47.4 + number / 100.0, -0.5),
                    number == 5 ? null : new UUID(8, number).toString(),
                    Set.of(Theme.values()[1 + number % 3], Theme.ADMINISTRATIVE_PROCEDURES),
                    number % 7 != 0))
            .toList();

    private static Plan plan(long seed) {
        return Plan.of(seed, new Network(SITES));
    }

    private static List<Step> lived(Plan plan, LocalDate from) {
        Agenda agenda = new Agenda(plan, FIRST, from);
        List<Step> steps = new ArrayList<>();
        from.datesUntil(END).forEach(day -> steps.addAll(agenda.of(day)));
        return steps;
    }

    private static long count(List<Step> steps, Class<? extends Command> kind) {
        return steps.stream().filter(step -> kind.isInstance(step.command())).count();
    }

    @Test
    void the_same_seed_makes_the_same_steps_and_another_seed_others() {
        List<Step> steps = lived(plan(1), FIRST);
        assertThat(steps).hasSizeGreaterThan(1_000).isEqualTo(lived(plan(1), FIRST));
        assertThat(steps.stream().map(Step::at).toList())
                .isNotEqualTo(lived(plan(2), FIRST).stream().map(Step::at).toList());
    }

    @Test
    void the_order_in_which_structures_are_named_does_not_matter() {
        assertThat(lived(Plan.of(1, new Network(SITES.reversed())), FIRST)).isEqualTo(lived(plan(1), FIRST));
    }

    @Test
    void steps_come_in_their_order_and_each_command_has_an_identifier_of_its_own() {
        List<Step> steps = lived(plan(1), FIRST);
        assertThat(steps).extracting(Step::at).isSorted();
        assertThat(steps).extracting(Step::commandId).doesNotHaveDuplicates();
    }

    @Test
    void who_goes_on_from_a_day_does_what_is_left_and_nothing_else() {
        LocalDate day = FIRST.plusDays(42);
        List<Step> whole = lived(plan(1), FIRST);
        List<Step> left = lived(plan(1), day);
        assertThat(left).isEqualTo(whole.subList(whole.size() - left.size(), whole.size()));
        assertThat(left.getFirst().at().atZone(FrenchDay.ZONE).toLocalDate()).isEqualTo(day);
    }

    @Test
    void nobody_works_at_night_on_sundays_or_on_public_holidays() {
        assertThat(lived(plan(1), FIRST)).allSatisfy(step -> {
            ZonedDateTime at = step.at().atZone(FrenchDay.ZONE);
            assertThat(WorkingDays.isOne(at.toLocalDate(), "49")).isTrue();
            assertThat(at.getHour()).isBetween(9, 16);
        });
    }

    @Test
    void about_as_many_people_are_referred_as_was_asked_for() {
        List<Step> steps = lived(Plan.of(1, new Network(SITES), FIRST, END, 2_000), FIRST);
        long begun = steps.stream()
                .filter(step -> step.command() instanceof DraftReferral draft && draft.followsId() == null)
                .count();
        assertThat((double) begun).isCloseTo(2_000, within(150.0));
    }

    @Test
    void a_year_holds_refusals_redirections_loops_and_people_who_do_not_come() {
        List<Step> steps = lived(Plan.of(1, new Network(SITES), FIRST, END, 2_000), FIRST);
        assertThat(count(steps, DeclineReferral.class)).isBetween(100L, 500L);
        assertThat(count(steps, RedirectReferral.class)).isBetween(50L, 300L);
        assertThat(steps).anyMatch(PlanTest::leadsBack);
        long appointments = contacts(steps, result -> result == ContactResult.APPOINTMENT_MADE);
        long missed = contacts(steps, result -> result == ContactResult.NO_SHOW);
        assertThat((double) missed / appointments).isCloseTo(0.36, within(0.06));
    }

    @Test
    void structures_open_days_to_each_other_and_nobody_visits_itself() {
        List<Step> steps = lived(plan(1), FIRST);
        assertThat(count(steps, OfferImmersion.class)).isBetween(3L, 25L);
        assertThat(count(steps, RequestVisit.class)).isPositive();
        assertThat(steps)
                .noneMatch(step -> step.command() instanceof RequestVisit visit
                        && step.journey().contains(visit.structureId()));
    }

    @Test
    void structures_hold_desks_together_and_tell_of_their_sessions() {
        List<Step> steps = lived(plan(1), FIRST);
        assertThat(count(steps, ProposePermanence.class)).isBetween(1L, 15L);
        assertThat(count(steps, AgreeToPermanence.class)).isPositive();
        assertThat(count(steps, RecordSession.class)).isGreaterThan(4);
        assertThat(steps)
                .noneMatch(step -> step.command() instanceof ProposePermanence proposal
                        && (proposal.structureId().equals(SITES.get(5).id())
                                || proposal.shares().stream()
                                                .map(Share::holderId)
                                                .distinct()
                                                .count()
                                        != proposal.shares().size()));
        assertThat(steps)
                .allMatch(step -> !(step.command() instanceof RecordSession told)
                        || step.at()
                                .isAfter(told.day()
                                        .atTime(12, 0)
                                        .atZone(FrenchDay.ZONE)
                                        .toInstant()));
    }

    @Test
    void structures_meet_and_who_is_told_to_have_been_there_had_said_so() {
        List<Step> steps = IntStream.rangeClosed(1, 5)
                .mapToObj(seed -> lived(plan(seed), FIRST))
                .flatMap(List::stream)
                .toList();
        assertThat(count(steps, PlanGathering.class)).isBetween(5L, 50L);
        assertThat(count(steps, ComeToGathering.class)).isGreaterThan(10);
        Set<String> came = steps.stream()
                .map(Step::command)
                .filter(ComeToGathering.class::isInstance)
                .map(ComeToGathering.class::cast)
                .map(coming -> coming.gatheringId() + coming.structureId())
                .collect(Collectors.toSet());
        assertThat(steps.stream()
                        .map(Step::command)
                        .filter(RecordGatheringHeld.class::isInstance)
                        .map(RecordGatheringHeld.class::cast))
                .isNotEmpty()
                .allSatisfy(held -> assertThat(held.presentIds())
                        .hasSizeGreaterThan(1)
                        .allMatch(present ->
                                present.equals(held.structureId()) || came.contains(held.gatheringId() + present)));
    }

    private static boolean leadsBack(Step step) {
        return step.command() instanceof RedirectReferral redirect
                && step.journey().contains(redirect.toId());
    }

    private static long contacts(List<Step> steps, Predicate<ContactResult> wanted) {
        return steps.stream()
                .filter(step -> step.command() instanceof RecordContact contact && wanted.test(contact.result()))
                .count();
    }

    @Test
    void who_has_nobody_around_refers_nobody() {
        assertThat(lived(Plan.of(1, new Network(SITES.subList(1, 2))), FIRST)).isEmpty();
    }
}
