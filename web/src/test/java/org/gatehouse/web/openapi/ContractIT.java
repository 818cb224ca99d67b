package org.gatehouse.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.container.Api;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages are compiled against what the server says of itself, without the ways in which it can say no. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ContractIT {
    private static final Path KEPT = Path.of("src/main/web/openapi.json");
    private static final Path SERVED = Path.of("target/openapi.json");

    @Test
    void the_pages_know_the_calls_that_are_served() throws IOException {
        String served = write(reduce(read(Api.anonymous()
                .with("Accept", "application/json")
                .raw("GET", "/openapi", null)
                .must(200)
                .text())));
        Files.writeString(SERVED, served);

        assertThat(write(sorted(read(Files.readString(KEPT)))).equals(served))
                .as("what the pages know is what is served; if that is meant: cp web/%s web/%s", SERVED, KEPT)
                .isTrue();
    }

    private static JsonObject reduce(JsonObject api) {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        api.getJsonObject("paths").forEach((path, item) -> {
            JsonObjectBuilder calls = Json.createObjectBuilder();
            item.asJsonObject().forEach((verb, call) -> calls.add(verb, yes(call.asJsonObject())));
            paths.add(path, calls);
        });
        JsonObject schemas = Json.createObjectBuilder(
                        api.getJsonObject("components").getJsonObject("schemas"))
                .remove("ProblemBody")
                .remove("ProblemBody.FieldError")
                .build();
        return sorted(Json.createObjectBuilder()
                .add("openapi", api.get("openapi"))
                .add(
                        "info",
                        Json.createObjectBuilder().add("title", "Gatehouse").add("version", "1"))
                .add("paths", paths)
                .add("components", Json.createObjectBuilder().add("schemas", schemas))
                .build());
    }

    /** The one answer a call is made for. */
    private static JsonObject yes(JsonObject call) {
        JsonObjectBuilder answers = Json.createObjectBuilder();
        call.getJsonObject("responses").forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answers.add(status, answer);
            }
        });
        return Json.createObjectBuilder(call).add("responses", answers).build();
    }

    private static JsonObject sorted(JsonObject object) {
        JsonObjectBuilder builder = Json.createObjectBuilder();
        new TreeMap<>(object).forEach((name, value) -> builder.add(name, sorted(value)));
        return builder.build();
    }

    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonObject object) {
            return sorted(object);
        }
        if (value instanceof JsonArray array) {
            var builder = Json.createArrayBuilder();
            array.forEach(one -> builder.add(sorted(one)));
            return builder.build();
        }
        return value;
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String write(JsonObject object) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString().strip() + "\n";
    }
}
