package org.gatehouse.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.core.json.Json;
import org.gatehouse.notifications.testing.FakeInMobile;
import org.gatehouse.notifications.testing.FakeMailServer;
import org.gatehouse.notifications.testing.FakePushService;
import org.gatehouse.notifications.testing.FakeReceiver;
import org.gatehouse.notifications.testing.FakeSendGrid;
import org.gatehouse.notifications.testing.FakeTwilio;
import org.gatehouse.notifications.testing.Ways;

/**
 * The world outside for one run of the tests: all providers, a recording proxy before them, and a second port for
 * whatever goes past it. The product is given credentials of them all. Nothing that it says can leave this machine
 * unseen: its proxy is ours, the providers' own addresses are our second port, and so are the proxies that the virtual
 * machine would take by itself.
 */
public final class Outside implements AutoCloseable {
    private final FakeTwilio twilio = FakeTwilio.start();
    private final FakeInMobile inMobile = FakeInMobile.start();
    private final FakeSendGrid sendGrid = FakeSendGrid.start();
    private final FakeMailServer mailServer = FakeMailServer.start();
    private final FakePushService push = FakePushService.start();
    private final FakeReceiver ownSystem = FakeReceiver.start();
    private final Letters letters = new Letters(twilio, inMobile, sendGrid, mailServer);
    private final Book book = new Book();
    private final Door proxy;
    private final Door past;
    private final HttpServer reader;

    private Outside() throws IOException {
        Map<String, Integer> providers = Map.of(
                "twilio-us", twilio.url().getPort(),
                "inmobile", inMobile.url().getPort(),
                "sendgrid-us", sendGrid.url().getPort(),
                "google-webpush", push.url().getPort(),
                "mozilla-push", push.url().getPort(),
                "apple-push", push.url().getPort(),
                "smtp", mailServer.port(),
                "own-systems", ownSystem.port());
        proxy = Door.open(Way.PROXY, book, new RecordingProxy(book, providers));
        past = Door.open(Way.PAST, book, new WrongWay());
        reader = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        reader.createContext("/letters", this::tellLetters);
        reader.createContext("/connections", this::tellConnections);
        reader.createContext("/calls", this::tellCalls);
        reader.start();
    }

    public static Outside open() throws IOException {
        return new Outside();
    }

    /** What an operator sets who has an account with everybody. */
    public Map<String, String> settings() {
        String provider = "http://127.0.0.1:" + past.port();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("gatehouse.egress-proxy", "127.0.0.1:" + proxy.port());
        settings.put("gatehouse.flow-key", Ways.KEY);
        settings.put("gatehouse.twilio.account-sid", FakeTwilio.ACCOUNT);
        settings.put("gatehouse.twilio.auth-token", FakeTwilio.TOKEN);
        settings.put("gatehouse.twilio.from", "+4599887766");
        settings.put("gatehouse.twilio.url", provider);
        settings.put("gatehouse.inmobile.api-key", FakeInMobile.KEY);
        settings.put("gatehouse.inmobile.sender", "Gatehouse");
        settings.put("gatehouse.inmobile.url", provider);
        settings.put("gatehouse.sendgrid.api-key", FakeSendGrid.KEY);
        settings.put("gatehouse.sendgrid.from", "post@gatehouse.example");
        settings.put("gatehouse.sendgrid.url", provider);
        settings.put("gatehouse.push-contact", "drift@gatehouse.example");
        settings.put("gatehouse.push-google-url", provider);
        settings.put("gatehouse.push-mozilla-url", provider);
        settings.put("gatehouse.push-apple-url", provider);
        settings.put("gatehouse.smtp.host", "127.0.0.1");
        settings.put("gatehouse.smtp.port", Integer.toString(past.port()));
        settings.put("gatehouse.smtp.tls", "none");
        settings.put("gatehouse.smtp.from", "post@gatehouse.example");
        return settings;
    }

    /** The way of every connection that asks for no other, this machine's own excepted. */
    public Map<String, String> waysOfTheMachine() {
        String port = Integer.toString(past.port());
        Map<String, String> ways = new LinkedHashMap<>();
        for (String kind : List.of("http.proxy", "https.proxy", "socksProxy")) {
            ways.put(kind + "Host", "127.0.0.1");
            ways.put(kind + "Port", port);
        }
        return ways;
    }

    /** Where {@code /letters?to=…}, {@code /connections} and {@code /calls} are read. */
    public String url() {
        return "http://127.0.0.1:" + reader.getAddress().getPort();
    }

    private void tellLetters(HttpExchange exchange) throws IOException {
        tell(exchange, letters.to(exchange.getRequestURI().getQuery().replaceFirst("^to=", "")));
    }

    private void tellConnections(HttpExchange exchange) throws IOException {
        tell(exchange, book.connections());
    }

    /** What tenants' own systems were told. */
    private void tellCalls(HttpExchange exchange) throws IOException {
        tell(
                exchange,
                ownSystem.requests().stream()
                        .map(call -> Map.of(
                                "id", call.headers().get("webhook-id"),
                                "timestamp", call.headers().get("webhook-timestamp"),
                                "signature", call.headers().get("webhook-signature"),
                                "host", call.headers().get("Host"),
                                "body", call.body()))
                        .toList());
    }

    private static void tell(HttpExchange exchange, Object what) throws IOException {
        byte[] answer = Json.write(what).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() throws IOException {
        reader.stop(0);
        proxy.close();
        past.close();
        mailServer.close();
        sendGrid.close();
        push.close();
        ownSystem.close();
        inMobile.close();
        twilio.close();
    }
}
