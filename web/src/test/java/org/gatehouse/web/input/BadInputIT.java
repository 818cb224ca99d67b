package org.gatehouse.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every call that takes a body, with bodies that it cannot take. Nothing of it leaves a trace. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class BadInputIT {
    private static final int DEEP = 10_000;
    private static final byte[] TEN_MEGABYTES = new byte[10_000_000];

    static {
        Arrays.fill(TEN_MEGABYTES, (byte) 'x');
        TEN_MEGABYTES[0] = '"';
    }

    private final List<Call> calls = Call.all();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private Set<String> before;

    @BeforeEach
    void remember() {
        assertThat(calls).hasSizeGreaterThan(30);
        before = Refused.state();
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(wrong).isEmpty();
        assertThat(Refused.state()).isEqualTo(before);
    }

    @Test
    void what_is_no_document_of_the_right_form_is_refused() {
        calls.parallelStream()
                .forEach(call -> bodies(call.body())
                        .forEach((name, body) ->
                                blame(call.name() + " with " + name, Refused.blame(call.send(body), 422))));
    }

    private static Map<String, Object> bodies(Class<?> type) {
        String example = Field.example(type).toString();
        String more = example.substring(0, example.length() - 1);
        Map<String, Object> bodies = new LinkedHashMap<>();
        bodies.put("no JSON", "name=Anna");
        bodies.put("half of it", more);
        bodies.put("something behind it", example + "{}");
        bodies.put("an array", "[]");
        bodies.put("a text", "\"text\"");
        bodies.put("a number", "1e400");
        bodies.put("a field twice", more + ",\"x\":1,\"x\":2}");
        bodies.put("a NUL", more + ",\"x\":\"\0\"}");
        bodies.put("no UTF-8", (more + ",\"x\":\"\u00ff\"}").getBytes(StandardCharsets.ISO_8859_1));
        bodies.put("half a character", (more + ",\"x\":\"\u00ed\u00a0\u0080\"}").getBytes(StandardCharsets.ISO_8859_1));
        bodies.put("depth", more + ",\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
        bodies.put("depth without end", "{\"a\":".repeat(DEEP));
        bodies.put("arrays without end", "[".repeat(DEEP));
        bodies.put("a long number", more + ",\"x\":" + "1".repeat(100_000) + "}");
        return bodies;
    }

    @Test
    void a_field_of_the_wrong_type_is_named() {
        calls.parallelStream().forEach(call -> {
            JsonObject example = Field.example(call.body());
            Field.of(call.body()).parallelStream().forEach(field -> {
                for (JsonValue value : Wrong.of(field)) {
                    String body = field.put(example, value).toString().replace("\ud800", "\\ud800");
                    blame(call.name() + " with " + brief(body), Refused.blame(call.send(body), 422, field.name()));
                }
            });
        });
    }

    @Test
    void what_is_too_large_is_refused_with_and_without_a_length() {
        for (Call call : calls) {
            blame(call.name(), Refused.blame(call.send(TEN_MEGABYTES), 413));
            Object chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TEN_MEGABYTES));
            blame(call.name() + " in chunks", Refused.blame(call.send(chunked), 413));
        }
    }

    @Test
    void a_body_of_another_kind_is_refused() {
        for (Call call : calls) {
            String example = Field.example(call.body()).toString();
            for (String type : List.of("application/xml", "text/plain", "application/x-www-form-urlencoded", "a/b")) {
                blame(call.name() + " as " + type, Refused.blame(call.send(example, type), 415));
            }
        }
    }

    @Test
    void nothing_at_all_is_refused_where_something_is_needed() {
        for (Call call : calls) {
            if (call.isNeeded()) {
                blame(call.name(), Refused.blame(call.send(""), 422, "body"));
                blame(call.name() + " with null", Refused.blame(call.send("null"), 422, "body"));
            }
        }
    }

    private void blame(String what, String why) {
        if (!why.isEmpty()) {
            wrong.add(what + " " + brief(why));
        }
    }

    private static String brief(String text) {
        return text.length() < 400 ? text : text.substring(0, 400) + "…";
    }
}
