package fr.convergence.infra.application.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.security.Persona;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent to take the server from the others, or to look behind it (OWASP, GraphQL Cheat Sheet): refused with a code, told nothing of the
 * inside, and soon. How soon, and what becomes of good questions meanwhile, is printed and not asserted: other work shares the machine.
 */
@ApplicationTest
class HostileQueriesTest {

    private static final String GOOD =
            "{ departments { code name } store { simulated } viewer { role { code label } } }";
    private static final int TIMES = 20;
    private static final int GOOD_ONES = 200;

    private final RunningApplication application;
    private final JsonMapper json;

    HostileQueriesTest(RunningApplication application, JsonMapper json) {
        this.application = application;
        this.json = json;
    }

    /** @param codes one of which it must be refused with */
    private record Hostile(String name, String body, int status, List<String> codes) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Hostile asking(String name, String document, String... codes) {
        return new Hostile(name, body(document, "{}"), 200, List.of(codes));
    }

    private static String body(String document, String variables) {
        return "{\"query\":" + JsonMapper.shared().writeValueAsString(document) + ",\"variables\":" + variables + "}";
    }

    private static String times(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(" "));
    }

    private static String nested(int depth, String opening, String inside) {
        return opening.repeat(depth) + inside + " }".repeat(depth);
    }

    /** Each fragment holds the next one twice: so many fields as the power of two. */
    private static String doubling(int fragments) {
        return "{ ...f0 } "
                + times(
                        fragments,
                        i ->
                                "fragment f%d on Query { a%d: departments { ...d } ...f%d b%d: departments { ...d } ...f%d }"
                                        .formatted(i, i, i + 1, i, i + 1))
                + " fragment f%d on Query { departments { code } } fragment d on Department { name }"
                        .formatted(fragments);
    }

    static Stream<Hostile> hostile() {
        return Stream.of(
                asking("deep", "{ referral(id: \"x\") { " + nested(40, "next { ", "id") + " } }", "TOO_DEEP"),
                asking(
                        "deep by a fragment",
                        "{ ...deep } fragment deep on Query { referral(id: \"x\") { " + nested(40, "next { ", "id")
                                + " } }",
                        "TOO_DEEP"),
                asking(
                        "one question by five hundred names",
                        "{ " + times(500, i -> "a" + i + ": departments { code }") + " }",
                        "TOO_COMPLEX"),
                asking(
                        "one mutation by a hundred names",
                        "mutation { "
                                + times(
                                        100,
                                        i -> "a" + i + ": confirmStructure(input: {structureId: \"x\"}) { position }")
                                + " }",
                        "TOO_COMPLEX"),
                asking(
                        "full pages of everything",
                        "{ "
                                + times(
                                        20,
                                        i -> "p" + i
                                                + ": structures(first: 100) { edges { node { id name freshness { knownOn } } } }")
                                + " }",
                        "TOO_COMPLEX"),
                asking(
                        "a page without end",
                        "{ structures(first: 99999999) { totalCount } }",
                        "PAGE_SIZE_OUT_OF_RANGE"),
                asking(
                        "fragments in a circle",
                        "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
                        "INVALID_QUESTION"),
                asking("fragments that double thirty times", doubling(30), "TOO_COMPLEX"),
                asking(
                        "one field five thousand times",
                        "{ departments { " + "name ".repeat(5_000) + "} }",
                        "INVALID_QUESTION"),
                asking("many names that are none", "{ " + times(3_000, i -> "no" + i) + " }", "INVALID_QUESTION"),
                asking(
                        "directives that are none",
                        "{ departments { name " + "@no ".repeat(5_000) + "} }",
                        "INVALID_QUESTION"),
                asking("more words than a question has", "{ " + "__typename ".repeat(20_000) + "}", "INVALID_QUESTION"),
                asking(
                        "brackets without end",
                        "{ structure(id: " + "[".repeat(5_000) + ") { id } }",
                        "INVALID_QUESTION"),
                asking(
                        "the schema round and round",
                        "{ __schema { types { " + nested(3, "fields { type { ", "name")
                                + " } } } }".replace("} }", "} }"),
                        "TOO_COMPLEX",
                        "INVALID_QUESTION"),
                asking("a hint at what is there", "{ departement { code } }", "INVALID_QUESTION"),
                new Hostile(
                        "a batch",
                        "[" + times(50, i -> body(GOOD, "{}")).replace("} {", "},{") + "]",
                        400,
                        List.of("BAD_REQUEST")),
                new Hostile(
                        "a list of a hundred thousand",
                        body(
                                "query ($o: [String!]) { structures(filter: {operators: $o}) { totalCount } }",
                                "{\"o\":[" + "\"x\",".repeat(100_000) + "\"x\"]}"),
                        200,
                        List.of("TOO_MANY_VALUES")),
                new Hostile("no JSON", "{\"query\": \"{ departments", 400, List.of("BAD_REQUEST")),
                new Hostile("arrays without end", "[".repeat(100_000), 400, List.of("BAD_REQUEST")),
                new Hostile("no question", "{\"query\": 7}", 200, List.of("INVALID_QUESTION")),
                new Hostile(
                        "a text that PostgreSQL has no room for",
                        body(
                                "query ($t: String) { structures(filter: {text: $t}) { totalCount } }",
                                "{\"t\":\"a\\u0000b\"}"),
                        200,
                        List.of("TEXT_UNREADABLE")),
                asking(
                        "the same in the question",
                        "{ structures(filter: {text: \"a\\u0000b\"}) { totalCount } }",
                        "TEXT_UNREADABLE"),
                new Hostile(
                        "too heavy",
                        body("{ departments { code } }" + " ".repeat(2 << 20), "{}"),
                        413,
                        List.of("CONTENT_TOO_LARGE")));
    }

    @ParameterizedTest
    @MethodSource
    void hostile(Hostile hostile) {
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            Answer answer = send(hostile);
            nanos[i] = System.nanoTime() - begin;
            refused(hostile, answer);
        }
        System.out.printf(Locale.ROOT, "hostile: %s: refused in %.1f ms%n", hostile, median(nanos) / 1e6);
    }

    private void refused(Hostile hostile, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(hostile.status());
        assertThat(answer.text())
                .doesNotContain("Exception", "fr.convergence.", "org.postgresql", "Did you mean", "\tat ");
        JsonNode told = answer.json();
        String code = told.has("code")
                ? told.path("code").asString()
                : told.at("/errors/0/extensions/code").asString("");
        assertThat(code).as(answer.text()).isIn(hostile.codes());
    }

    private Answer send(Hostile hostile) {
        return application.post(
                "/graphql",
                application.token(Persona.COORDINATOR),
                "application/json",
                hostile.body().getBytes(UTF_8));
    }

    private static double median(long[] nanos) {
        return Arrays.stream(nanos).sorted().toArray()[nanos.length / 2];
    }

    private static double slow(long[] nanos) {
        return Arrays.stream(nanos).sorted().toArray()[nanos.length * 99 / 100];
    }

    private long[] good() {
        long[] nanos = new long[GOOD_ONES];
        for (int i = 0; i < GOOD_ONES; i++) {
            long begin = System.nanoTime();
            assertThat(application.data(Persona.AGENT, GOOD, Map.of()).required("departments"))
                    .isNotEmpty();
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }

    @Test
    void good_questions_are_answered_meanwhile() throws Exception {
        good();
        long[] alone = good();
        AtomicBoolean over = new AtomicBoolean();
        List<Hostile> all = hostile().toList();
        try (ExecutorService attacker = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> attacks = attacker.submit(() -> {
                int sent = 0;
                while (!over.get()) {
                    Hostile hostile = all.get(sent++ % all.size());
                    refused(hostile, send(hostile));
                    Thread.sleep(Duration.ofMillis(5));
                }
                return sent;
            });
            long[] beside;
            try {
                beside = good();
            } finally {
                over.set(true);
            }
            System.out.printf(
                    Locale.ROOT,
                    "hostile: %d beside %d good questions: those p50 %.1f ms, p99 %.1f ms; alone p50 %.1f ms, p99 %.1f ms%n",
                    attacks.get(),
                    GOOD_ONES,
                    median(beside) / 1e6,
                    slow(beside) / 1e6,
                    median(alone) / 1e6,
                    slow(alone) / 1e6);
        }
    }
}
