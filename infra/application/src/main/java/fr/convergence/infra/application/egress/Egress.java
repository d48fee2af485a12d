package fr.convergence.infra.application.egress;

import fr.convergence.infra.application.egress.EgressRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Asks and tells addresses that others chose. A host is resolved once, and what it resolves to is both looked at and connected to, so that a name
 * that answers otherwise the second time (DNS rebinding) gains nothing. Redirects are not followed, cookies not kept, proxies not used: a
 * proxy would resolve the host by itself. Safe for concurrent use.
 */
public final class Egress implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** What is read of an answer nobody reads, for the connection to be used again. */
    private static final int IDLE_OCTETS = 16 * 1024;

    /** The library takes as many and as long headers as a server sends. */
    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(100)
            .build();

    /** Ways round to IPv4 addresses that are looked at in their own form only: IPv4-compatible, NAT64, 6to4 and Teredo addresses. */
    private static final String[] ROUNDABOUT = {"::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"};

    private final CloseableHttpClient guarded;
    private final CloseableHttpClient open;
    private final Set<String> hosts;
    private final boolean plainHttp;
    private final ScheduledExecutorService impatience = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("egress-impatience").daemon().factory());

    private Egress(EgressSettings settings, DnsResolver names) {
        this.hosts = settings.allowed().stream()
                .filter(one -> !isRange(one))
                .map(one -> one.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.plainHttp = settings.plainHttp();
        this.guarded = client(names, filter(settings));
        this.open = client(names, InetAddressFilter.all());
    }

    /** What the operator allows, names resolved as the system does. */
    public static Egress of(EgressSettings settings) {
        return new Egress(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    static Egress resolvingBy(EgressSettings settings, DnsResolver names) {
        return new Egress(settings, names);
    }

    /** Which addresses may be connected to. */
    static InetAddressFilter filter(EgressSettings settings) {
        String[] ranges = settings.allowed().stream().filter(Egress::isRange).toArray(String[]::new);
        InetAddressFilter external = InetAddressFilter.externalAddresses().andNot(ROUNDABOUT);
        return ranges.length == 0 ? external : external.or(ranges);
    }

    private static boolean isRange(String allowed) {
        return allowed.indexOf(':') >= 0 || allowed.matches("[0-9.]+(/[0-9]+)?");
    }

    private static CloseableHttpClient client(DnsResolver names, InetAddressFilter filter) {
        HttpClientSettings settings = HttpClientSettings.defaults()
                .withRedirects(HttpRedirects.DONT_FOLLOW)
                .withCookieHandling(HttpCookieHandling.DISABLE)
                .withTimeouts(CONNECT, Duration.ofSeconds(10))
                .withInetAddressFilter(filter);
        return new HttpComponentsHttpClientBuilder()
                .withDnsResolver(names)
                .withConnectionManagerCustomizer(
                        connections -> connections.setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADERS)
                                .build()))
                .withCustomizer(client -> client.setRoutePlanner(new DefaultRoutePlanner(null))
                        .disableAutomaticRetries()
                        .disableAuthCaching()
                        .setUserAgent("Convergence"))
                .build(settings);
    }

    /**
     * What an address answered.
     *
     * @param headers by name in lower case; of several of one name the first
     * @param body empty unless the address was asked and the status is 200
     */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        /** A header, by any case of its name. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /** What Retry-After says, in seconds or as a date (RFC 9110, 10.2.3), a day at most; nothing when it says nothing. */
        public Duration retryAfter(Instant now) {
            String told = header("Retry-After").orElse("0").strip();
            try {
                Duration wait = told.matches("[0-9]{1,9}")
                        ? Duration.ofSeconds(Long.parseLong(told))
                        : Duration.between(
                                now,
                                ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME)
                                        .toInstant());
                Duration positive = wait.isNegative() ? Duration.ZERO : wait;
                return positive.compareTo(LONGEST_WAIT) < 0 ? positive : LONGEST_WAIT;
            } catch (DateTimeException neither) {
                return Duration.ZERO;
            }
        }
    }

    /**
     * Asks an address.
     *
     * @param patience for the whole answer
     * @param most octets of it
     * @throws EgressRefused when it may not be reached, or the answer is not taken
     * @throws IOException when it cannot be reached
     */
    public Answer get(URI address, Map<String, String> headers, Duration patience, int most) throws IOException {
        HttpGet request = new HttpGet(address);
        return execute(request, address, headers, patience, response -> answer(response, most, request));
    }

    /**
     * Tells an address something; what its answer says beside its status and headers is not read.
     *
     * @param headers with the type of the body
     * @param patience for the whole answer
     * @throws EgressRefused when it may not be reached, or does not answer in time
     * @throws IOException when it cannot be reached
     */
    public Answer post(URI address, Map<String, String> headers, byte[] body, Duration patience) throws IOException {
        HttpPost request = new HttpPost(address);
        request.setEntity(new ByteArrayEntity(body, null));
        return execute(request, address, headers, patience, response -> taken(response, request));
    }

    private Answer execute(
            HttpUriRequestBase request,
            URI address,
            Map<String, String> headers,
            Duration patience,
            HttpClientResponseHandler<Answer> answer)
            throws IOException {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || !isTaken(address.getScheme())) {
            throw new EgressRefused(Reason.FORBIDDEN);
        }
        headers.forEach(request::setHeader);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> stop = impatience.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return (hosts.contains(host.toLowerCase(Locale.ROOT)) ? open : guarded).execute(request, answer);
        } catch (EgressRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException failed) {
            if (late.get()) {
                throw new EgressRefused(Reason.TOO_SLOW);
            }
            throw isFiltered(failed) ? new EgressRefused(Reason.FORBIDDEN) : new IOException("not reached", failed);
        } finally {
            stop.cancel(false);
        }
    }

    private boolean isTaken(String scheme) {
        return "https".equalsIgnoreCase(scheme) || plainHttp && "http".equalsIgnoreCase(scheme);
    }

    private static boolean isFiltered(Throwable failed) {
        return failed.getClass().getSimpleName().startsWith("Filtered")
                || failed.getCause() != null && failed.getCause() != failed && isFiltered(failed.getCause());
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return headers;
    }

    private static Answer taken(ClassicHttpResponse response, HttpPost request) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity != null && entity.getContent().readNBytes(IDLE_OCTETS + 1).length > IDLE_OCTETS) {
            request.cancel();
        }
        return new Answer(response.getCode(), headers(response), new byte[0]);
    }

    private static Answer answer(ClassicHttpResponse response, int most, HttpGet request) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        if (entity != null && response.getCode() == 200) {
            InputStream content = entity.getContent();
            body = content.readNBytes(most + 1);
        }
        boolean large = body.length > most;
        if (large || response.getCode() != 200) {
            // Otherwise what is left would be read to its end, for the connection to be used again.
            request.cancel();
        }
        if (large) {
            throw new EgressRefused(Reason.TOO_LARGE);
        }
        return new Answer(response.getCode(), headers(response), body);
    }

    @Override
    public void close() throws IOException {
        impatience.shutdownNow();
        guarded.close();
        open.close();
    }
}
