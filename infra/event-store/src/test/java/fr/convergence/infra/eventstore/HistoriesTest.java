package fr.convergence.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.eventstore.ModelStore.Answer;
import fr.convergence.infra.eventstore.ModelStore.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the history, the store and its model answer the same. */
class HistoriesTest {

    private static TestDatabase database;
    private static PostgresEventStore store;

    @BeforeContainer
    static void open() {
        database = new TestDatabase();
        store = database.open();
    }

    @AfterContainer
    static void close() {
        store.close();
        database.close();
    }

    /** One thing asked of the store. */
    sealed interface Step {
        /** An append; it knows all but the last {@code unseen} events; -1: one that is still to come. */
        record Propose(int command, int print, List<Choice> criteria, int unseen, List<Fact> events) implements Step {}

        /** Appends submitted without waiting. */
        record Burst(List<Propose> all) implements Step {}

        /** Sourcing, for a command. */
        record Look(int command, int print, List<Choice> criteria) implements Step {}

        /** A page. */
        record Read(int back, int atMost) implements Step {}
    }

    /** A criterion by the letters of its tags and types. */
    record Choice(Set<String> tags, Set<String> types) {}

    /** An event by the letters of its type and tags. */
    record Fact(String type, Set<String> tags) {}

    @Property(tries = 150)
    void the_store_answers_as_its_model(@ForAll("histories") List<Step> history) {
        History run = new History();
        history.forEach(run::take);
        run.compareAll();
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Step.Propose> propose = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1)),
                        choices(),
                        Arbitraries.integers().between(-1, 5),
                        facts())
                .as(Step.Propose::new);
        Arbitrary<Step> burst = propose.list().ofMinSize(2).ofMaxSize(8).map(Step.Burst::new);
        // Mostly under commands that nothing was recorded for: the others are answered before anything is sourced.
        Arbitrary<Step> look = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.integers().between(0, 9)),
                                Tuple.of(4, Arbitraries.integers().between(10, 99))),
                        Arbitraries.integers().between(0, 1),
                        choices())
                .as(Step.Look::new);
        Arbitrary<Step> read = Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(1, 5))
                .as(Step.Read::new);
        return Arbitraries.frequencyOf(Tuple.of(5, propose), Tuple.of(2, burst), Tuple.of(5, look), Tuple.of(1, read))
                .list()
                .ofMaxSize(25);
    }

    private static Arbitrary<List<Choice>> choices() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(2, oneTag().set().ofSize(1)), Tuple.of(3, tags(2))),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(Set.<String>of())),
                                Tuple.of(
                                        1,
                                        Arbitraries.of("opened", "moved", "closed")
                                                .set()
                                                .ofMaxSize(2))))
                .as(Choice::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<List<Fact>> facts() {
        return Combinators.combine(Arbitraries.of("opened", "moved", "closed"), tags(3))
                .as(Fact::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<Set<String>> tags(int atMost) {
        return oneTag().set().ofMaxSize(atMost);
    }

    private static Arbitrary<String> oneTag() {
        return Arbitraries.of("a=1", "a=2", "b=1", "b=2");
    }

    /** One history after whatever the store holds; its names are its own, so that no other history matters to it. */
    private static final class History {
        private final String own = UUID.randomUUID().toString();
        private final long base = store.source(List.of()).head();
        private final ModelStore model = new ModelStore(base);

        void take(Step step) {
            switch (step) {
                case Step.Propose propose -> {
                    Append append = append(propose);
                    Outcome expected = model.append(append);
                    assertThat(outcome(store.append(append))).as("%s", step).isEqualTo(expected);
                }
                case Step.Burst burst ->
                    burst(burst.all().stream().map(this::append).toList());
                case Step.Look look -> look(mark(look.command(), look.print()), criteria(look.criteria()));
                case Step.Read read -> compare(Math.max(base, model.head() - read.back()), read.atMost());
            }
        }

        private Append append(Step.Propose propose) {
            return new Append(
                    mark(propose.command(), propose.print()),
                    criteria(propose.criteria()),
                    Math.max(base, model.head() - propose.unseen()),
                    propose.events().stream().map(this::event).toList());
        }

        private NewEvent event(Fact fact) {
            return new NewEvent(
                    UUID.randomUUID(),
                    fact.type() + own,
                    1,
                    "{}",
                    "{}",
                    fact.tags().stream().sorted().map(tag -> tag + own).toList(),
                    null);
        }

        private CommandMark mark(int command, int print) {
            return new CommandMark(
                    UUID.nameUUIDFromBytes((own + command).getBytes(StandardCharsets.UTF_8)),
                    "somebody",
                    "print" + print);
        }

        private List<Criterion> criteria(List<Choice> choices) {
            return choices.stream()
                    .map(choice -> new Criterion(own(choice.tags()), own(choice.types())))
                    .toList();
        }

        private Set<String> own(Set<String> names) {
            return names.stream().map(name -> name + own).collect(Collectors.toSet());
        }

        private void look(CommandMark mark, List<Criterion> criteria) {
            Outcome known = model.known(mark);
            try {
                Sourced found = store.source(criteria, mark);
                assertThat(known).as("what is known of the command").isNull();
                assertThat(found.head()).isEqualTo(model.head());
                assertThat(found.events().stream().map(RecordedEvent::position).filter(position -> position > base))
                        .as("%s", criteria)
                        .containsExactlyElementsOf(model.source(criteria));
            } catch (StoreException told) {
                assertThat(outcome(told)).isEqualTo(known);
            }
        }

        /** Appends at once may be recorded in any order; the positions tell which, and every answer must fit it. */
        private void burst(List<Append> appends) {
            long before = model.head();
            List<CompletableFuture<Appended>> answers =
                    appends.stream().map(store::append).toList();
            List<Outcome> outcomes = answers.stream().map(History::outcome).toList();
            List<Integer> recorded = new ArrayList<>();
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i).answer() == Answer.RECORDED) {
                    recorded.add(i);
                }
            }
            recorded.sort(Comparator.comparingLong(i -> outcomes.get(i).position()));
            for (int i : recorded) {
                assertThat(model.append(appends.get(i))).isEqualTo(outcomes.get(i));
            }
            for (int i = 0; i < outcomes.size(); i++) {
                Append append = appends.get(i);
                switch (outcomes.get(i).answer()) {
                    case RECORDED -> assertThat(outcomes.get(i).position()).isGreaterThan(before);
                    case REPEATED, REUSED ->
                        assertThat(model.known(append.command())).isEqualTo(outcomes.get(i));
                    case CONFLICT ->
                        assertThat(model.hasMatch(append.criteria(), append.after(), model.head()))
                                .as("a conflict with something")
                                .isTrue();
                }
            }
        }

        private static Outcome outcome(CompletableFuture<Appended> answer) {
            try {
                Appended appended = answer.join();
                return new Outcome(appended.repeated() ? Answer.REPEATED : Answer.RECORDED, appended.position());
            } catch (CompletionException failure) {
                return outcome((StoreException) failure.getCause());
            }
        }

        private static Outcome outcome(StoreException told) {
            return switch (told) {
                case StoreException.Conflict _ -> new Outcome(Answer.CONFLICT, 0);
                case StoreException.CommandIdReused _ -> new Outcome(Answer.REUSED, 0);
                case StoreException.AlreadyRecorded recorded -> new Outcome(Answer.REPEATED, recorded.position());
                default -> throw told;
            };
        }

        void compareAll() {
            compare(base, 1_000);
            assertThat(store.source(List.of()).head()).isEqualTo(model.head());
        }

        private void compare(long after, int atMost) {
            List<RecordedEvent> page = store.read(after, atMost);
            long last = Math.min(model.head(), after + atMost);
            assertThat(page.stream().map(RecordedEvent::position).toList())
                    .isEqualTo(LongStream.rangeClosed(after + 1, last).boxed().toList());
            for (RecordedEvent event : page) {
                NewEvent expected = model.at(event.position());
                assertThat(event.id()).isEqualTo(expected.id());
                assertThat(event.type()).isEqualTo(expected.type());
                assertThat(event.tags()).isEqualTo(expected.tags());
            }
        }
    }
}
