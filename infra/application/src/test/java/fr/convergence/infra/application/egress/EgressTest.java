package fr.convergence.infra.application.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import fr.convergence.infra.application.egress.Egress.Answer;
import fr.convergence.infra.application.egress.EgressRefused.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reached of addresses that others chose, against a real server that counts who reached it. */
class EgressTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicInteger reached = new AtomicInteger();
    private final List<String> reachedAt = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            reached.incrementAndGet();
            reachedAt.add(exchange.getLocalAddress().getAddress().getHostAddress());
            switch (exchange.getRequestURI().getPath()) {
                case "/moved" -> {
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port() + "/there");
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/echo" -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    exchange.getResponseHeaders().set("X-Told", exchange.getRequestMethod() + " " + body);
                    exchange.sendResponseHeaders(200, 5);
                    exchange.getResponseBody().write(new byte[5]);
                }
                case "/large" -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] much = new byte[64 * 1024];
                    for (int i = 0; i < 100; i++) {
                        exchange.getResponseBody().write(much);
                    }
                }
                case "/long" -> {
                    exchange.getResponseHeaders().set("X-Long", "x".repeat(100_000));
                    exchange.sendResponseHeaders(200, -1);
                }
                case "/many" -> {
                    for (int i = 0; i < 200; i++) {
                        exchange.getResponseHeaders().set("X-Many-" + i, "x");
                    }
                    exchange.sendResponseHeaders(200, -1);
                }
                case "/slow" -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 100; i++) {
                        exchange.getResponseBody().write('x');
                        exchange.getResponseBody().flush();
                        pause();
                    }
                }
                default -> {
                    exchange.getResponseHeaders().set("Set-Cookie", "who=you");
                    byte[] body = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"))
                            .getBytes();
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            }
            exchange.close();
        });
        server.start();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static Answer get(EgressSettings settings, String address) throws IOException {
        return get(Egress.of(settings), address, PATIENCE);
    }

    private static Answer get(Egress egress, String address, Duration patience) throws IOException {
        try (egress) {
            return egress.get(URI.create(address), Map.of(), patience, 1024);
        }
    }

    private static EgressSettings open(String... allowed) {
        return new EgressSettings(List.of(allowed), true);
    }

    private static void assertRefused(Reason reason, EgressSettings settings, String address) {
        assertThatExceptionOfType(EgressRefused.class)
                .as(address)
                .isThrownBy(() -> get(settings, address))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void assertNotTold(EgressSettings settings, String address) {
        assertThatExceptionOfType(EgressRefused.class)
                .as(address)
                .isThrownBy(() -> post(settings, address))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN));
    }

    private static Answer post(EgressSettings settings, String address) throws IOException {
        try (Egress egress = Egress.of(settings)) {
            return egress.post(URI.create(address), Map.of("X-What", "é"), "corps".getBytes(UTF_8), PATIENCE);
        }
    }

    @Test
    void what_is_told_arrives_whole_and_nothing_of_a_long_answer_is_kept() throws IOException {
        Answer told = post(open("127.0.0.1"), "http://127.0.0.1:" + port() + "/echo");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).isEmpty();
        assertThat(told.header("X-Told")).contains("POST corps");
        assertThat(post(open("127.0.0.1"), "http://127.0.0.1:" + port() + "/large")
                        .body())
                .isEmpty();
        assertThat(post(open("127.0.0.1"), "http://127.0.0.1:" + port() + "/moved")
                        .status())
                .isEqualTo(302);
        assertThat(reached).hasValue(3);
    }

    @Test
    void who_is_told_something_and_does_not_end_its_answer_is_not_waited_for() throws IOException {
        try (Egress egress = Egress.of(open("127.0.0.1"))) {
            assertThatExceptionOfType(EgressRefused.class)
                    .isThrownBy(() -> egress.post(
                            URI.create("http://127.0.0.1:" + port() + "/slow"),
                            Map.of(),
                            new byte[0],
                            Duration.ofMillis(300)))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "'Mon, 07 Jan 2030 09:00:00 GMT', 3600",
        "'Mon, 07 Jan 2030 07:00:00 GMT', 0",
        "9999999, 86400",
        "-5, 0",
        "bientôt, 0",
        ", 0"
    })
    void how_long_an_answer_asks_to_wait_is_a_day_at_most(@Nullable String told, long seconds) {
        Map<String, String> headers = told == null ? Map.of() : Map.of("retry-after", told);
        assertThat(new Answer(429, headers, new byte[0]).retryAfter(Instant.parse("2030-01-07T08:00:00Z")))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "localhost",
                "0.0.0.0",
                "2130706433",
                "0x7f.1",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::127.0.0.1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[ff02::1]",
            })
    void nothing_inside_is_reached_whatever_it_is_called(String host) {
        assertRefused(Reason.FORBIDDEN, open(), "http://" + host + ":" + port() + "/");
        assertNotTold(open(), "http://" + host + ":" + port() + "/");
        assertThat(reached).hasValue(0);
    }

    /** A name to some systems, an address to others. */
    @Test
    void a_number_in_another_base_is_not_reached_either() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(open(), "http://0x7f000001:" + port() + "/"));
        assertThat(reached).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://exemple.fr/",
                "ftp://exemple.fr/",
                "file:///etc/passwd",
                "https://somebody:secret@exemple.fr/",
                "https:///nowhere",
            })
    void only_https_without_credentials_is_asked(String address) {
        assertRefused(Reason.FORBIDDEN, new EgressSettings(List.of(), false), address);
        assertNotTold(new EgressSettings(List.of(), false), address);
    }

    /** 127.0.0.2 stands for an address of the open network, 127.0.0.1 for one inside. */
    @Test
    void a_name_is_looked_up_once_and_is_refused_as_soon_as_it_leads_inside() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        DnsResolver rebinding = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                String address = asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1";
                return new InetAddress[] {InetAddress.getByName(address)};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        String address = "http://rebinding.exemple.fr:" + port() + "/";
        assertThat(get(Egress.resolvingBy(open("127.0.0.2"), rebinding), address, PATIENCE)
                        .status())
                .isEqualTo(200);
        assertThat(asked).hasValue(1);
        assertThatExceptionOfType(EgressRefused.class)
                .isThrownBy(() -> get(Egress.resolvingBy(open("127.0.0.2"), rebinding), address, PATIENCE))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN));
        assertThat(asked).hasValue(2);
        assertThat(reached).hasValue(1);
    }

    @Test
    void of_a_name_that_leads_outside_and_inside_only_what_is_outside_is_reached() {
        DnsResolver both = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2")};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try {
            get(Egress.resolvingBy(open("127.0.0.2"), both), "http://both.exemple.fr:" + port() + "/", PATIENCE);
        } catch (IOException refusedAltogether) {
            assertThat(reachedAt).isEmpty();
        }
        assertThat(reachedAt).doesNotContain("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/long", "/many"})
    void headers_without_end_are_not_taken(String path) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> get(open("127.0.0.1"), "http://127.0.0.1:" + port() + path))
                .withMessage("not reached");
    }

    @Test
    void what_the_operator_allows_is_reached_by_range_or_by_name() throws IOException {
        assertThat(get(open("127.0.0.0/8"), "http://127.0.0.1:" + port() + "/").status())
                .isEqualTo(200);
        assertThat(get(open("localhost"), "http://LocalHost:" + port() + "/").status())
                .isEqualTo(200);
        assertRefused(Reason.FORBIDDEN, open("127.0.0.2"), "http://127.0.0.1:" + port() + "/");
        assertRefused(
                Reason.FORBIDDEN, new EgressSettings(List.of("localhost"), false), "http://localhost:" + port() + "/");
        assertThat(reached).hasValue(2);
    }

    @Test
    void it_is_not_led_elsewhere() throws IOException {
        Answer answer = get(open("127.0.0.1"), "http://127.0.0.1:" + port() + "/moved");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).isPresent();
        assertThat(answer.body()).isEmpty();
        assertThat(reached).hasValue(1);
    }

    @Test
    void no_cookie_is_kept() throws IOException {
        try (Egress egress = Egress.of(open("127.0.0.1"))) {
            for (String address : Arrays.asList("/a", "/a")) {
                assertThat(egress.get(URI.create("http://127.0.0.1:" + port() + address), Map.of(), PATIENCE, 100)
                                .body())
                        .isEqualTo("null".getBytes());
            }
        }
    }

    @Test
    void it_takes_no_more_than_it_is_told_to_and_waits_no_longer() {
        assertRefused(Reason.TOO_LARGE, open("127.0.0.1"), "http://127.0.0.1:" + port() + "/large");
        long begin = System.nanoTime();
        assertThatExceptionOfType(EgressRefused.class)
                .isThrownBy(() -> get(
                        Egress.of(open("127.0.0.1")), "http://127.0.0.1:" + port() + "/slow", Duration.ofMillis(500)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void who_is_not_there_is_not_refused_but_not_reached() {
        server.stop(0);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> get(open("127.0.0.1"), "http://127.0.0.1:" + port() + "/"))
                .isNotInstanceOf(EgressRefused.class)
                .withMessage("not reached");
    }
}
