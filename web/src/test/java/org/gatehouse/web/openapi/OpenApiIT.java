package org.gatehouse.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatehouse.container.Api;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.proof.Proven;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The description that is served says all there is to say about each call. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class OpenApiIT {
    private static final String PROBLEM = "application/problem+json";

    private final String text = Api.anonymous()
            .with("Accept", "application/json")
            .raw("GET", "/openapi", null)
            .must(200)
            .text();
    private final JsonObject api =
            Json.createReader(new java.io.StringReader(text)).readObject();
    private final Map<String, Method> methods = Endpoints.byOperation();

    private JsonObject operation(String name) {
        String[] parts = name.split(" ", 2);
        JsonObject path = api.getJsonObject("paths").getJsonObject(parts[1]);
        assertThat(path).as(name).isNotNull().containsKey(parts[0].toLowerCase(Locale.ROOT));
        return path.getJsonObject(parts[0].toLowerCase(Locale.ROOT));
    }

    @Test
    void every_call_has_a_name_a_summary_and_says_what_it_needs() {
        methods.forEach((name, method) -> {
            JsonObject operation = operation(name);

            assertThat(operation.getString("operationId")).isEqualTo(Endpoints.operationId(method));
            assertThat(operation.getString("summary")).as(name).isNotBlank();
            assertThat(operation
                            .getOrDefault("security", JsonValue.EMPTY_JSON_ARRAY)
                            .toString())
                    .as(name)
                    .isEqualTo(
                            !method.isAnnotationPresent(PermitAll.class)
                                    ? "[{\"token\":[]}]"
                                    : method.getDeclaringClass().isAnnotationPresent(Proven.class)
                                            ? "[{\"proof\":[]}]"
                                            : "[]");
        });
    }

    @Test
    void every_call_says_once_what_it_answers_when_it_says_yes() {
        methods.forEach((name, method) -> {
            JsonObject answers = operation(name).getJsonObject("responses");
            String yes = answers.keySet().stream()
                    .filter(status -> status.startsWith("2"))
                    .reduce((one, other) -> one + other)
                    .orElse("");

            assertThat(method.getReturnType() != Response.class || method.isAnnotationPresent(Answers.class))
                    .as(name + " says what is in its Response")
                    .isTrue();
            assertThat(yes).as(name).hasSize(3);
            assertThat(answers).as(name).doesNotContainKey("default");
            assertThat(answers.getJsonObject(yes).containsKey("content"))
                    .as(name + " has a body")
                    .isEqualTo(!yes.equals("204") && !yes.equals("202"));
        });
    }

    @Test
    void every_call_says_with_an_example_each_way_in_which_it_says_no() {
        methods.forEach((name, method) -> {
            JsonObject answers = operation(name).getJsonObject("responses");
            Refuses refuses = method.getAnnotation(Refuses.class);
            if (refuses != null) {
                Arrays.stream(refuses.value()).forEach(problem -> assertExample(name, answers, problem));
            }
            assertExample(name, answers, Problem.TOO_MANY_REQUESTS);
            if (operation(name).containsKey("requestBody")) {
                assertExample(name, answers, Problem.INVALID_INPUT);
                assertExample(name, answers, Problem.MALFORMED_BODY);
                assertExample(name, answers, Problem.BODY_TOO_LARGE);
                assertExample(name, answers, Problem.BODY_TOO_SLOW);
                assertExample(name, answers, Problem.MEDIA_TYPE_NOT_READ);
            }
            if (name.contains("{")) {
                assertExample(name, answers, Problem.NOT_FOUND);
            }
        });
    }

    private static void assertExample(String name, JsonObject answers, Problem problem) {
        JsonObject answer =
                answers.getJsonObject(Integer.toString(problem.kind().status()));
        assertThat(answer).as(name + " " + problem).isNotNull();
        JsonObject example = answer.getJsonObject("content")
                .getJsonObject(PROBLEM)
                .getJsonObject("examples")
                .getJsonObject(problem.code());
        assertThat(example).as(name + " " + problem).isNotNull();
        assertThat(example.getJsonObject("value").getString("type")).isEqualTo("urn:gatehouse:" + problem.code());
    }

    @Test
    void every_body_has_its_fields_with_their_bounds() {
        methods.forEach((name, method) -> Arrays.stream(method.getParameterTypes())
                .filter(Class::isRecord)
                .forEach(body -> Described.require(name, body, resolve(bodySchema(name)), this::resolve)));
    }

    private JsonObject bodySchema(String name) {
        return operation(name)
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema");
    }

    private JsonObject resolve(JsonObject schema) {
        return schema.containsKey("$ref")
                ? api.getValue(schema.getString("$ref").substring(1)).asJsonObject()
                : schema;
    }

    @Test
    void ids_and_instants_are_said_to_be_some() {
        JsonArray taken = operation("GET /api/v1/meetings").getJsonArray("parameters");
        JsonArray path = operation("GET /api/v1/sites/{site}").getJsonArray("parameters");

        assertThat(taken.getJsonObject(0).getJsonObject("schema").getString("format"))
                .isEqualTo("date-time");
        assertThat(path.getJsonObject(0).getJsonObject("schema").getString("format"))
                .isEqualTo("uuid");
    }

    @Test
    void whatever_it_refers_to_is_there() {
        Pattern.compile("\"\\$ref\":\\s*\"#([^\"]+)\"")
                .matcher(text)
                .results()
                .map(reference -> reference.group(1))
                .distinct()
                .forEach(pointer -> assertThat(api.getValue(pointer)).isNotNull());
    }
}
