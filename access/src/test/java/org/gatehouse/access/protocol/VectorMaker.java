package org.gatehouse.access.protocol;

import static org.gatehouse.access.protocol.Samples.WORKING_DAYS;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Writes the vectors anew, when asked by name: {@code -Dtest=VectorMaker}. */
class VectorMaker {
    static final Path FILE = Path.of("src/test/resources/protocol/vectors.json");

    private static final List<String> MOMENTS = List.of(
            "2026-11-24T05:59:59Z",
            "2026-11-24T06:00:00Z",
            "2026-11-24T13:59:59Z",
            "2026-11-24T14:00:00Z",
            "2026-11-28T09:00:00Z",
            "2026-11-01T09:00:00Z",
            "2027-03-31T12:59:59Z",
            "2027-04-01T09:00:00Z",
            "2027-03-29T04:59:59Z",
            "2027-03-29T05:00:00Z");

    @Test
    void writes_the_file() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text(Conversation.fresh()));
    }

    static String text(Conversation conversation) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("protocol", Jws.VERSION);
        all.put("keys", keys());
        all.put("messages", messages(conversation));
        all.put("sealed", sealed(conversation));
        all.put("refused", refused(conversation.messages()));
        all.put("hours", hours());
        return pretty(all);
    }

    /** With their private halves: they are for tests. */
    private static Map<String, Object> keys() {
        Map<String, JWK> keys = new LinkedHashMap<>();
        keys.put("tenant", FixedKeys.OF_LETTERS);
        keys.put("otherTenant", FixedKeys.OF_PARCELS);
        keys.put("unit", FixedKeys.OF_DOOR);
        keys.put("unitSealing", FixedKeys.SEALING);
        keys.put("phone", FixedKeys.PHONE);
        keys.put("phoneReply", FixedKeys.REPLY);
        Map<String, Object> written = new LinkedHashMap<>();
        keys.forEach((name, key) -> written.put(name, key.toJSONObject()));
        return written;
    }

    private static List<Object> messages(Conversation conversation) {
        List<Object> written = new ArrayList<>();
        conversation.messages().forEach((name, text) -> {
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("name", name);
            message.put("header", object(part(text, 0)));
            message.put("claims", object(part(text, 1)));
            message.put("text", text);
            message.put("hash", Jws.hash(text));
            written.add(message);
        });
        return written;
    }

    private static List<Object> sealed(Conversation conversation) {
        return List.of(
                entry(
                        "message",
                        "answer",
                        "key",
                        "unitSealing",
                        "text",
                        conversation.drawn().sealedAnswer()),
                entry(
                        "message",
                        "result",
                        "key",
                        "phoneReply",
                        "text",
                        conversation.drawn().sealedResult()));
    }

    private static List<Object> refused(Map<String, String> messages) {
        String question = messages.get("question");
        String answer = messages.get("answer");
        byte[] longer = java.util.Arrays.copyOf(new Base64URL(part(question, 2)).decode(), 65);
        return List.of(
                refused("question", question + "AA", RefusalCode.SIGNATURE_LENGTH),
                refused(
                        "question",
                        with(question, 2, Base64URL.encode(longer).toString()),
                        RefusalCode.SIGNATURE_LENGTH),
                refused("question", nextLetter(question), RefusalCode.FORMAT),
                refused(
                        "question",
                        with(question, 0, "{\"alg\":\"none\",\"typ\":\"door-question+jwt\"}"),
                        RefusalCode.ALGORITHM),
                refused(
                        "question",
                        with(question, 0, "{\"alg\":\"HS256\",\"typ\":\"door-question+jwt\"}"),
                        RefusalCode.ALGORITHM),
                refused("question", messages.get("result"), RefusalCode.TYPE),
                refused(
                        "question",
                        with(
                                question,
                                0,
                                "{\"alg\":\"EdDSA\",\"typ\":\"door-question+jwt\",\"crit\":[\"exp\"],\"exp\":1}"),
                        RefusalCode.CRITICAL),
                refused(
                        "question",
                        with(question, 0, "{\"alg\":\"EdDSA\",\"typ\":\"door-question+jwt\",\"kid\":\"t1\"}"),
                        RefusalCode.HEADER),
                refused(
                        "question",
                        with(question, 1, json(question).replace("\"num\":1", "\"num\":2")),
                        RefusalCode.SIGNATURE),
                refused(
                        "question",
                        with(question, 1, json(question).replace("door-v1", "door-v2")),
                        RefusalCode.VERSION),
                refused(
                        "answer",
                        with(answer, 1, json(answer).replace("\"ctr\":1", "\"ctr\":2")),
                        RefusalCode.SIGNATURE),
                refused("answer", question, RefusalCode.ALGORITHM),
                refused("credential", messages.get("certificate"), RefusalCode.TYPE),
                refused("order", messages.get("decision"), RefusalCode.TYPE),
                refused(
                        "order",
                        with(
                                messages.get("order"),
                                1,
                                json(messages.get("order")).replace("\"num\":1", "\"num\":2")),
                        RefusalCode.SIGNATURE),
                refused(
                        "notice",
                        Samples.notice(2, Samples.TUESDAY_AT_TEN, 720).sign(FixedKeys.OF_PARCELS),
                        RefusalCode.SIGNATURE));
    }

    private static List<Object> hours() {
        List<Object> written = new ArrayList<>();
        for (String moment : MOMENTS) {
            Optional<RefusalCode> refused = WORKING_DAYS.refuses(Instant.parse(moment));
            written.add(entry(
                    "hours",
                    WORKING_DAYS.written(),
                    "at",
                    moment,
                    "code",
                    refused.map(RefusalCode::code).orElse(Result.OPENS)));
        }
        return written;
    }

    private static Map<String, Object> refused(String message, String text, RefusalCode code) {
        return entry("read", message, "text", text, "code", code.code());
    }

    private static Map<String, Object> entry(Object... pairs) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            entry.put((String) pairs[index], pairs[index + 1]);
        }
        return entry;
    }

    private static String nextLetter(String text) {
        return text.substring(0, text.length() - 1) + (char) (text.charAt(text.length() - 1) + 1);
    }

    static String part(String text, int index) {
        return text.split("\\.", -1)[index];
    }

    static String json(String text) {
        return new Base64URL(part(text, 1)).decodeToString();
    }

    private static String with(String text, int index, String part) {
        String[] parts = text.split("\\.", -1);
        boolean encoded = !part.startsWith("{");
        parts[index] = encoded
                ? part
                : Base64URL.encode(part.getBytes(StandardCharsets.UTF_8)).toString();
        return String.join(".", parts);
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static Map<String, Object> object(String part) {
        try {
            return JSONObjectUtils.parse(new Base64URL(part).decodeToString());
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pretty(Map<String, Object> all) {
        StringWriter text = new StringWriter();
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)
                .write(read(JSONObjectUtils.toJSONString(all)));
        return text.toString().strip() + "\n";
    }
}
