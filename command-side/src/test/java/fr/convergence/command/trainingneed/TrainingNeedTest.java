package fr.convergence.command.trainingneed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Client;
import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.Memory;
import fr.convergence.command.Story;
import fr.convergence.command.trainingneed.TrainingNeedCommand.ExpressTrainingNeed;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.gathering.TrainingNeedEvent.TrainingNeedExpressed;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingNeedTest {

    private static final String NEED = "70efdf2e-c9b0-4607-9795-c442636b55fb";
    private static final ExpressTrainingNeed EXPRESS =
            new ExpressTrainingNeed(NEED, "49", VisitorProfile.DIGITAL_COUNSELLOR, TrainingTopic.ONLINE_SAFETY);
    private static final String INPUT = "{department: '49', profile: DIGITAL_COUNSELLOR, topic: ONLINE_SAFETY}";

    private static Actor actor(Role role) {
        return new Actor("somebody", role, "d41d8cd9-8f00-4204-a980-0998ecf8427e", List.of("44", "49"));
    }

    private static Story<TrainingNeedCommand> by(Role role) {
        return new Story<>(new TrainingNeedDecider(), List.of(), actor(role), LocalDate.of(2026, 3, 9));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void professionals_say_what_they_want_to_learn_and_nobody_else_does(Role role) {
        boolean professional = Set.of(
                        Role.AGENT,
                        Role.MEDIATOR,
                        Role.STRUCTURE_ADMINISTRATOR,
                        Role.NETWORK_ANIMATOR,
                        Role.COORDINATOR)
                .contains(role);
        assertThat(by(role).told(EXPRESS)).isEqualTo(professional ? "TrainingNeedExpressed" : "NOT_ALLOWED");
    }

    @Test
    void a_need_is_expressed_once_and_where_one_works() {
        by(Role.AGENT)
                .after(EXPRESS)
                .causesNothing(EXPRESS)
                .refuses(
                        new ExpressTrainingNeed(NEED, "49", EXPRESS.profile(), TrainingTopic.PERSONAL_DATA),
                        "ALREADY_EXPRESSED")
                .refuses(new ExpressTrainingNeed(NEED, "75", EXPRESS.profile(), EXPRESS.topic()), "OTHER_DEPARTMENT");
    }

    @Test
    void neither_the_event_nor_who_is_recorded_beside_it_tells_who_asked() {
        List<Actor> recorded = new ArrayList<>();
        Memory<TrainingNeedCommand> store = new Memory<>(TrainingNeedCommand.class, by(Role.AGENT));
        Map<String, Object> answer =
                new Mutations(overheard(store, recorded), actor(Role.MEDIATOR)).send("expressTrainingNeed", INPUT);
        assertThat(Client.rejections(answer)).isEmpty();
        assertThat(recorded).containsExactly(new Actor("unnamed", Role.MEDIATOR, null, List.of("49")));
        assertThat(store.events())
                .containsExactly(new TrainingNeedExpressed(
                        String.valueOf(answer.get("needId")), "49", EXPRESS.profile(), EXPRESS.topic()));
    }

    @Test
    void a_department_where_one_does_not_work_is_refused_by_code() {
        Memory<TrainingNeedCommand> store = new Memory<>(TrainingNeedCommand.class, by(Role.AGENT));
        new Mutations(store, actor(Role.AGENT))
                .refuses(store::events, "expressTrainingNeed", INPUT.replace("49", "75"), List.of("OTHER_DEPARTMENT"));
    }

    private static Commands overheard(Commands store, List<Actor> actors) {
        return new Commands() {
            @Override
            public Receipt submit(Command command, Actor actor, UUID commandId) {
                actors.add(actor);
                return store.submit(command, actor, commandId);
            }

            @Override
            public UUID newCommandId() {
                return store.newCommandId();
            }

            @Override
            public List<Integer> rehearse(List<? extends Command> commands, Actor actor) {
                return store.rehearse(commands, actor);
            }
        };
    }

    private static final class Mutations extends Client {

        Mutations(Commands store, Actor actor) {
            super(
                    actor,
                    context ->
                            context.registerBean(TrainingNeedMutations.class, () -> new TrainingNeedMutations(store)),
                    "graphql/training-need-mutations.graphqls");
        }
    }
}
