package org.gatehouse.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a newcomer finds about doors and keys, which the rules let the administrator of the demo do. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class DemoDoorsIT {
    private final Api admin = Staff.HAVNEBY.admin();

    @Test
    void there_is_a_unit_in_each_state_a_newcomer_meets() {
        assertThat(named("/doors", "name", "Ankergade", "Rådhuset", "På lager"))
                .extracting(door -> door.getString("name") + ": " + door.getString("state"))
                .containsExactlyInAnyOrder(
                        "Ankergade 2 A: active",
                        "Ankergade 2 B: active",
                        "Rådhuset, bagindgang: installed",
                        "På lager: stock");
        assertThat(named("/doors", "name", "Ankergade 2 A")
                        .findFirst()
                        .orElseThrow()
                        .getInt("offlineMinutes"))
                .isEqualTo(60);
    }

    @Test
    void those_with_keys_get_in_and_who_has_none_any_more_does_not() {
        String front = named("/doors", "name", "Ankergade 2 A")
                .findFirst()
                .orElseThrow()
                .getString("id");

        assertThat(judged(front, "Pia Plejeglad").getBoolean("opens")).isTrue();
        assertThat(judged(front, "Vera Vicevært").getString("ground")).isEqualTo("key-revoked");
    }

    @Test
    void the_owner_signs_in_and_sees_which_companies_get_in() {
        Api owner = Staff.HAVNEBY.as("olga");

        List<String> companies = owner.get("/owner").must(200).json().getJsonArray("stairwells").stream()
                .map(JsonValue::asJsonObject)
                .flatMap(stairwell -> stairwell.getJsonArray("companies").stream())
                .map(company -> company.asJsonObject().getString("name"))
                .distinct()
                .sorted()
                .toList();
        assertThat(companies).containsExactly("Hjemmeplejen Havneby", "Vindbud ApS");
    }

    private JsonObject judged(String door, String name) {
        String holder =
                named("/key-holders", "name", name).findFirst().orElseThrow().getString("id");
        return admin.get("/doors/" + door + "/judgement?holder=" + holder)
                .must(200)
                .json();
    }

    private Stream<JsonObject> named(String path, String field, String... beginnings) {
        return admin.get(path).must(200).array().stream()
                .map(JsonValue::asJsonObject)
                .filter(row -> Stream.of(beginnings).anyMatch(row.getString(field)::startsWith));
    }
}
