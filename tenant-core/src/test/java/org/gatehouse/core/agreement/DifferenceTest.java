package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.core.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever two versions say differently is told to whoever compares them. */
class DifferenceTest {
    private static final Terms TERMS = Agreed.terms(List.of("inmobile"), List.of("inmobile"));

    private static final Map<String, String> OTHER = Map.of(
            "template", "\"ANOTHER\"",
            "language", "\"en\"",
            "zone", "\"Europe/Oslo\"",
            "mainContract", "\"K-1\"",
            "controller", "{\"legalName\":\"Kajkompagniet ApS\"}",
            "order", "[]",
            "transfers", "[{\"country\":\"GB\",\"bases\":[\"ADEQUACY\"]}]",
            "controllerDecides", "[\"HOST_ALERT\"]",
            "preferences", "{\"employeeData\":\"LENIENT\",\"assessments\":\"STRICT\",\"audits\":\"STRICT\"}");

    static Stream<String> components() {
        return Arrays.stream(Terms.class.getRecordComponents()).map(RecordComponent::getName);
    }

    @ParameterizedTest
    @MethodSource("components")
    void each_part_is_compared(String component) {
        JsonObject document = parse(Json.write(TERMS)).asJsonObject();
        JsonValue other = OTHER.containsKey(component)
                ? parse(OTHER.get(component))
                : flipped(document.getOrDefault(component, JsonValue.NULL));

        Terms changed = with(document, component, other);

        assertThat(changed).isNotEqualTo(TERMS);
        assertThat(Difference.between(TERMS, changed)).isNotEmpty();
        assertThat(Difference.between(TERMS, TERMS)).isEmpty();
    }

    @Test
    void so_is_on_what_an_instruction_rests_and_how_an_approval_came_about() {
        JsonObject document = parse(Json.write(TERMS)).asJsonObject();

        assertThat(Difference.between(TERMS, first(document, "instructions", "legalBasis", "\"ART6_1_A\"")))
                .hasSize(1);
        assertThat(Difference.between(TERMS, first(document, "approvals", "origin", "\"DEEMED\"")))
                .hasSize(1);
    }

    private static Terms first(JsonObject document, String list, String name, String value) {
        JsonObject one = jakarta.json.Json.createObjectBuilder(
                        document.getJsonArray(list).getJsonObject(0))
                .add(name, parse(value))
                .build();
        return with(
                document,
                list,
                jakarta.json.Json.createArrayBuilder(document.getJsonArray(list))
                        .set(0, one)
                        .build());
    }

    private static Terms with(JsonObject document, String name, JsonValue value) {
        JsonObject changed =
                jakarta.json.Json.createObjectBuilder(document).add(name, value).build();
        return Json.read(changed.toString(), Terms.class);
    }

    /** The other of two, one less, one more, or nothing of what was there. */
    private static JsonValue flipped(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> JsonValue.FALSE;
            case FALSE -> JsonValue.TRUE;
            case NUMBER -> jakarta.json.Json.createValue(Integer.parseInt(value.toString()) + 1);
            case ARRAY -> JsonValue.EMPTY_JSON_ARRAY;
            case OBJECT -> flipped(value.asJsonObject());
            default -> throw new IllegalStateException("what else than " + value + " could there be?");
        };
    }

    /** In the first of its values that is no text. */
    private static JsonObject flipped(JsonObject object) {
        String name = object.entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof JsonString))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return jakarta.json.Json.createObjectBuilder(object)
                .add(name, flipped(object.get(name)))
                .build();
    }

    private static JsonValue parse(String json) {
        try (var reader = jakarta.json.Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
