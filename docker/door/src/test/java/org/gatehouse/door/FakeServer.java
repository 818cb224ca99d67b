package org.gatehouse.door;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.gatehouse.access.protocol.AccessSchedule;
import org.gatehouse.access.protocol.CallProof;
import org.gatehouse.access.protocol.CallProof.Call;
import org.gatehouse.access.protocol.Credential;
import org.gatehouse.access.protocol.Decision;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.Receipt;
import org.gatehouse.access.protocol.events.ReceivedEvents;
import org.gatehouse.core.tenancy.TenantId;

/** The server as a unit sees it: what it signs holds, and it counts what it is told with the protocol's own rules. */
final class FakeServer implements AutoCloseable {
    static final String CODE = "a-code-of-one-door";
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final UUID door = UUID.randomUUID();
    private final OctetKeyPair key = named(Identity.fresh().signing());
    private final Set<UUID> revoked = new HashSet<>();
    private final Set<String> openings = new HashSet<>();
    private final HttpServer http;
    private OctetKeyPair unitKey;
    private ECKey unitSealing;
    private ReceivedEvents events;
    private long notices;

    volatile Optional<Integer> offlineMinutes = Optional.empty();
    volatile boolean opens = true;
    volatile boolean rubbish;
    volatile boolean knowsUnit = true;
    volatile boolean knowsCode = true;
    volatile Duration pause = Duration.ZERO;

    private FakeServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newCachedThreadPool());
        http.createContext("/", this::answer);
        http.start();
    }

    static FakeServer open() throws IOException {
        return new FakeServer();
    }

    private static OctetKeyPair named(OctetKeyPair pair) {
        return new OctetKeyPair.Builder(pair).keyID("tenant-1").build();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    OctetKeyPair unitKey() {
        return unitKey;
    }

    ECKey unitSealing() {
        return unitSealing;
    }

    /** With a key that opens always. */
    Handset phone() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        AccessSchedule always = new AccessSchedule(
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                1,
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                ZONE);
        return new Handset(
                session -> new Credential(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        tenant,
                        session,
                        now,
                        now,
                        now.plus(Duration.ofHours(1)),
                        Set.of(door),
                        always,
                        true),
                key,
                this);
    }

    void revokes(Handset phone) {
        revoked.add(phone.credential().grant());
    }

    /** What was opened, as the server has it. */
    Set<String> openings() {
        return openings;
    }

    List<EventNumber> gaps() {
        return events.gaps();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath().replace("/api/v1/unit/", "");
            Map<String, Object> given =
                    body.length == 0 ? Map.of() : JSONObjectUtils.parse(new String(body, StandardCharsets.UTF_8));
            OctetKeyPair caller = path.equals("enrolment")
                    ? JWK.parse((String) given.get("signingKey")).toOctetKeyPair()
                    : unitKey;
            Call call = Call.of(
                    exchange.getRequestMethod(),
                    url() + exchange.getRequestURI().getPath(),
                    body);
            CallProof.check(exchange.getRequestHeaders().getFirst("DPoP"), caller, call, Instant.now());
            if (!knowsUnit) {
                throw new IllegalArgumentException("This unit is known no more.");
            }
            Thread.sleep(pause.toMillis());
            send(exchange, 200, rubbish ? "<html>" : JSONObjectUtils.toJSONString(said(path, given)));
        } catch (Exception refused) {
            send(exchange, 401, JSONObjectUtils.toJSONString(Map.of("detail", String.valueOf(refused.getMessage()))));
        } finally {
            exchange.close();
        }
    }

    private synchronized Map<String, Object> said(String path, Map<String, Object> given) throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        switch (path) {
            case "enrolment" -> {
                if (!knowsCode || !CODE.equals(given.get("code"))) {
                    throw new IllegalArgumentException("This code is not valid.");
                }
                unitKey = JWK.parse((String) given.get("signingKey")).toOctetKeyPair();
                unitSealing = JWK.parse((String) given.get("sealingKey")).toECKey();
                events = ReceivedEvents.none(
                        new ReceivedEvents.Source(door, unitKey, TenantKeys.of(tenant, List.of(key)), ZONE));
                return Map.of(
                        "tenantId", tenant.toString(),
                        "doorId", door.toString(),
                        "certificate", "certificate",
                        "tenantKey", key.toPublicJWK().toJSONString(),
                        "notice", notice(now));
            }
            case "notices" -> {
                return Map.of("notice", notice(now));
            }
            case "decisions" -> {
                String nonce =
                        (String) Handset.claims((String) given.get("question")).get("nonce");
                Decision decision = new Decision(
                        tenant,
                        door,
                        nonce,
                        Jws.hash((String) given.get("answer")),
                        opens,
                        opens ? "opens" : "key-revoked",
                        now);
                return Map.of("decision", decision.sign(key));
            }
            case "events" -> {
                List<Map<String, Object>> receipts = new ArrayList<>();
                for (String text : JSONObjectUtils.getStringList(given, "events")) {
                    receipts.add(Map.of("outcome", received(text)));
                }
                return Map.of("receipts", receipts);
            }
            default -> throw new IllegalArgumentException(path);
        }
    }

    private String received(String text) throws Exception {
        Receipt receipt = events.receive(text);
        events = receipt.next();
        if (receipt.outcome() == Receipt.Outcome.PROVEN
                && "opened".equals(Handset.claims(text).get("knd"))) {
            openings.add(text);
        }
        return receipt.outcome().name();
    }

    private String notice(Instant now) {
        return new Notice(
                        tenant,
                        door,
                        ++notices,
                        now,
                        offlineMinutes,
                        ZONE,
                        Instant.EPOCH,
                        revoked,
                        Set.of(),
                        List.of(key.toPublicJWK()))
                .sign(key);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
