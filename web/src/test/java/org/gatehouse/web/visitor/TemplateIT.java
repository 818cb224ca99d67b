package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Meetings that a host plans again and again, over HTTP. */
@ArquillianTest
@RunAsClient
class TemplateIT {
    private final House house = House.withNewHost();

    @Test
    void a_name_is_kept_once_and_replaced() {
        keep("Standup", 15).must(200);

        JsonArray all = keep("Standup", 30).must(200).array();

        assertThat(all).hasSize(1);
        assertThat(all.getJsonObject(0).getInt("minutes")).isEqualTo(30);
        assertThat(house.host().get("/meeting-templates").must(200).array()).isEqualTo(all);
    }

    @Test
    void it_is_for_its_host_alone() {
        String id = keep("Standup", 15).must(200).array().getJsonObject(0).getString("id");
        Api other = House.withNewHost().host();

        assertThat(other.get("/meeting-templates").must(200).array()).isEmpty();
        assertThat(other.delete("/meeting-templates/" + id).status()).isEqualTo(404);
        assertThat(Staff.HAVNEBY.host().delete("/meeting-templates/" + id).status())
                .isEqualTo(404);
        assertThat(Staff.STILLE.receptionist().get("/meeting-templates").status())
                .isEqualTo(403);

        house.host().delete("/meeting-templates/" + id).must(204);
        assertThat(house.host().get("/meeting-templates").must(200).array()).isEmpty();
    }

    @Test
    void it_takes_no_guests_and_no_place_of_somebody_else() {
        Map<String, Object> body = body("Standup", 15);
        body.put("guests", List.of(Map.of("firstName", "Gæst")));
        assertThat(house.host().put("/meeting-templates", body).text()).doesNotContain("Gæst");
        body.remove("guests");
        body.put("siteId", Staff.HAVNEBY.site());
        assertThat(house.host().put("/meeting-templates", body).must(422).text())
                .contains("\"siteId\"");
        assertThat(keep("Standup", 0).must(422).text()).contains("\"minutes\"");
        assertThat(keep(" ", 15).must(422).text()).contains("\"name\"");
    }

    @Test
    void thirty_are_enough() {
        for (int number = 0; number < 30; number++) {
            keep("Template " + number, 15).must(200);
        }

        assertThat(keep("One more", 15).must(409).problem()).isEqualTo("too-many-templates");
        keep("Template 7", 45).must(200);
    }

    private Api.Answer keep(String name, int minutes) {
        return house.host().put("/meeting-templates", body(name, minutes));
    }

    private Map<String, Object> body(String name, int minutes) {
        return new HashMap<>(
                Map.of("name", name, "siteId", house.site(), "subject", "Prøve", "room", "1", "minutes", minutes));
    }
}
