package fr.convergence.infra.application.outsidecalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A real server of one calendar on loopback, which remembers what it was asked with. */
final class CalendarHost implements AutoCloseable {

    private final List<Headers> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String body = "";
    private volatile Map<String, String> headers = Map.of();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private CalendarHost(HttpServer server) {
        this.server = server;
    }

    static CalendarHost up() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            CalendarHost up = new CalendarHost(http);
            http.createContext("/", exchange -> {
                up.asked.add(exchange.getRequestHeaders());
                try {
                    up.gate.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                up.headers.forEach(exchange.getResponseHeaders()::set);
                byte[] octets = up.body.getBytes(UTF_8);
                boolean empty = up.status == 304 || octets.length == 0;
                exchange.sendResponseHeaders(up.status, empty ? -1 : octets.length);
                if (!empty) {
                    exchange.getResponseBody().write(octets);
                }
                exchange.close();
            });
            http.start();
            return up;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** @param day the only one of the calendar, from 9 to 11 o'clock in UTC, as a date of iCalendar */
    static String busyOn(String day) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:1
                SUMMARY:Rendez-vous de Quelquun
                DTSTART:%1$sT090000Z
                DTEND:%1$sT110000Z
                END:VEVENT
                END:VCALENDAR
                """.formatted(day).replace("\n", "\r\n");
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void answer(int nextStatus, String nextBody, Map<String, String> nextHeaders) {
        status = nextStatus;
        body = nextBody;
        headers = nextHeaders;
    }

    /** Keeps whoever asks waiting until it is counted down. */
    CountDownLatch hold() {
        gate = new CountDownLatch(1);
        return gate;
    }

    /** What it was asked with, in order. */
    List<Headers> asked() {
        return asked;
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
    }
}
