package org.gatehouse.door;

import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.access.protocol.CallProof;
import org.gatehouse.access.protocol.CallProof.Call;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.Tolerance;
import org.jspecify.annotations.Nullable;

/** The unit's calls to the server, each signed. A switch takes the network away. */
final class ServerLink {
    /** A person stands at the door: after this the unit goes by its own terms. */
    static final Duration FOR_A_DECISION = Duration.ofSeconds(3);

    private static final Duration FOR_OTHERS = Duration.ofSeconds(10);
    private static final Duration FOR_NEWS = Duration.ofSeconds(40);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_BELIEVED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(FOR_A_DECISION)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI server;
    private final OctetKeyPair key;
    private volatile Supplier<Instant> time;
    private volatile Duration behind = Duration.ZERO;
    private volatile boolean offline;

    ServerLink(URI server, OctetKeyPair key, boolean offline, Supplier<Instant> time) {
        this.server = server;
        this.key = key;
        this.offline = offline;
        this.time = time;
    }

    /** The unit's time, which the server compares with its own. */
    void goBy(Supplier<Instant> unitsTime) {
        time = unitsTime;
    }

    void offline(boolean now) {
        offline = now;
    }

    boolean isOffline() {
        return offline;
    }

    Map<String, Object> enrol(String code, Identity own) throws Unreached {
        return call(
                "POST",
                "/unit/enrolment",
                Map.of(
                        "code", code,
                        "signingKey", own.signing().toPublicJWK().toJSONString(),
                        "sealingKey", own.sealing().toPublicJWK().toJSONString()),
                FOR_OTHERS);
    }

    String decide(OpeningProof proof) throws Unreached {
        Map<String, Object> body = Map.of("question", proof.question(), "answer", proof.answer());
        return text(call("POST", "/unit/decisions", body, FOR_A_DECISION), "decision");
    }

    /** What the server tells by itself: a notice, and now and then that the door is to open. */
    record News(String notice, Optional<String> order) {}

    /** Waits until there is something new, for as long as the server lets it. */
    News news(long after) throws Unreached {
        Map<String, Object> told = call("GET", "/unit/notices?after=" + after, null, FOR_NEWS);
        return new News(
                text(told, "notice"),
                told.get("order") instanceof String order ? Optional.of(order) : Optional.empty());
    }

    /** How many of these events the server has durably, from the first on. */
    int deliver(List<String> events) throws Unreached {
        try {
            Map<String, Object> answer = call("POST", "/unit/events", Map.of("events", events), FOR_OTHERS);
            Map<String, Object>[] receipts = JSONObjectUtils.getJSONObjectArray(answer, "receipts");
            if (receipts == null) {
                throw Unreached.because("no receipts in the answer");
            }
            return receipts.length;
        } catch (ParseException unreadable) {
            throw Unreached.because("receipts cannot be read");
        }
    }

    void tell(Map<String, Object> status) throws Unreached {
        call("PUT", "/unit/status", status, FOR_OTHERS);
    }

    /** A fault is as if the server were not there; too many calls are not: others may have made them. */
    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500;
    }

    /** Good for the next calls alone: the unit's own time is set by what the server signs. */
    private void learnTime(HttpResponse<?> answer) {
        answer.headers().firstValue("Date").ifPresent(date -> {
            try {
                Instant servers = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
                behind = Duration.between(time.get(), servers);
            } catch (DateTimeException noDate) {
                // as if there were none
            }
        });
    }

    private static String text(Map<String, Object> answer, String name) throws Unreached {
        if (answer.get(name) instanceof String text) {
            return text;
        }
        throw Unreached.because("no " + name + " in the answer");
    }

    private Map<String, Object> call(String method, String path, @Nullable Map<String, Object> body, Duration patience)
            throws Unreached {
        Duration before = behind;
        try {
            return once(method, path, body, patience);
        } catch (Unreached failed) {
            if (behind.minus(before).abs().compareTo(Tolerance.OF_CLOCKS) < 0) {
                throw failed;
            }
            return once(method, path, body, patience); // with the server's time
        }
    }

    private Map<String, Object> once(String method, String path, @Nullable Map<String, Object> body, Duration patience)
            throws Unreached {
        if (offline) {
            throw Unreached.because("offline");
        }
        byte[] content =
                body == null ? new byte[0] : JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8);
        String address = server + "/api/v1" + path;
        String proof = new CallProof(
                        UUID.randomUUID(),
                        Call.of(method, address.replaceFirst("\\?.*", ""), content),
                        time.get().plus(behind))
                .sign(key);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(patience)
                .header("DPoP", proof)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (offline) {
                throw Unreached.because("offline"); // went while it was listening
            }
            if (answer.statusCode() == NOT_BELIEVED) {
                learnTime(answer);
            }
            if (answer.statusCode() == NO_CONTENT) {
                return Map.of();
            }
            Map<String, Object> read = JSONObjectUtils.parse(answer.body());
            if (answer.statusCode() != OK) {
                String why = answer.statusCode() + " " + read.get("detail");
                throw isRefusal(answer.statusCode()) ? Unreached.refused(why) : Unreached.because(why);
            }
            return read;
        } catch (IOException late) {
            throw Unreached.because(late.toString());
        } catch (ParseException rubbish) {
            throw Unreached.because("the answer is not JSON");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Unreached.because("stopped");
        }
    }
}
