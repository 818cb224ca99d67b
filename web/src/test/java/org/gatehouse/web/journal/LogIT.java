package org.gatehouse.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenant's administrator reads the log, and it is the one that is verified. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class LogIT {
    private final Api admin = Staff.NORDLYS.admin();

    private JsonObject newest() {
        return admin.get("/log?limit=1")
                .must(200)
                .json()
                .getJsonArray("entries")
                .getJsonObject(0);
    }

    @Test
    void whoever_reads_the_log_is_on_record_by_name() {
        admin.get("/log").must(200);

        JsonObject read = newest();

        assertThat(read.getString("deed")).isEqualTo("log-read");
        assertThat(read.getJsonObject("actor").getString("kind")).isEqualTo("account");
        assertThat(read.getJsonObject("actor").getString("name")).isNotBlank();
        assertThat(read.getJsonObject("details")).isEmpty();
    }

    @Test
    void a_deed_is_sealed_soon_and_the_log_is_intact_with_it() {
        String object = UUID.randomUUID().toString();
        admin.get("/log?object=" + object).must(200);

        JsonObject entry = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> admin.get("/log?object=" + object)
                                .must(200)
                                .json()
                                .getJsonArray("entries")
                                .getValuesAs(JsonObject.class),
                        entries -> entries.get(entries.size() - 1).containsKey("seq"))
                .stream()
                .reduce((newer, older) -> older)
                .orElseThrow();
        JsonObject verdict = admin.post("/agreement/evidence/verification", Map.of())
                .must(200)
                .json();

        assertThat(entry.getString("objectId")).isEqualTo(object);
        assertThat(verdict.getBoolean("intact")).as(verdict.toString()).isTrue();
        assertThat(verdict.getInt("size")).isGreaterThan(entry.getInt("seq"));
    }

    @Test
    void a_part_goes_on_where_the_one_before_has_ended() {
        admin.get("/log").must(200);
        admin.get("/log").must(200);
        JsonObject first = admin.get("/log?limit=1").must(200).json();

        JsonObject second = admin.get("/log?limit=1&before=" + first.getString("next"))
                .must(200)
                .json();

        assertThat(second.getJsonArray("entries").getJsonObject(0).getString("id"))
                .isLessThan(first.getJsonArray("entries").getJsonObject(0).getString("id"));
    }

    @Test
    void more_than_a_call_may_have_is_refused() {
        assertThat(admin.get("/log?limit=201").must(422).problem()).isEqualTo("invalid-input");
        assertThat(admin.get("/log?limit=0").must(422).problem()).isEqualTo("invalid-input");
    }

    @Test
    void nobody_but_an_administrator_reads_it() {
        Staff.NORDLYS.host().get("/log").must(403);
        Staff.NORDLYS.receptionist().get("/log").must(403);
    }
}
