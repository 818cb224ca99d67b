package org.gatehouse.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenant's administrator holds the product to its evidence. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class EvidenceIT {
    private static final String EVIDENCE = "/agreement/evidence";

    private final Api admin = Staff.NORDLYS.admin();

    /** Something was sent, and what was decided about it is sealed. */
    private String checkpoint() {
        Staff.NORDLYS.guest();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> admin.get(EVIDENCE + "/checkpoint"), answer -> answer.status() == 200)
                .text();
    }

    @Test
    void a_checkpoint_that_was_kept_is_a_witness_for_the_log() {
        String kept = checkpoint();

        assertThat(kept).startsWith("gatehouse/evidence/").contains("\n\n— gatehouse/evidence/");
        JsonObject verdict = verify(kept);
        assertThat(verdict.getBoolean("intact")).as(verdict.toString()).isTrue();
        assertThat(verdict.getInt("size"))
                .isGreaterThanOrEqualTo(Integer.parseInt(kept.lines().toList().get(1)));
        assertThat(verify(kept.strip().replace("\n", "\r\n")).getBoolean("intact"))
                .isTrue();
    }

    @Test
    void without_a_witness_the_log_is_verified_against_what_was_signed() {
        checkpoint();

        Api.Answer answer = admin.post(EVIDENCE + "/verification", Map.of()).must(200);

        assertThat(answer.json().getBoolean("intact")).isTrue();
        assertThat(answer.json().getJsonArray("findings")).isEmpty();
    }

    @Test
    void a_checkpoint_we_have_not_signed_is_found_to_be_forged() {
        String kept = checkpoint();
        String size = kept.lines().toList().get(1);

        JsonObject verdict = verify(kept.replace("\n" + size + "\n", "\n1" + size + "\n"));

        assertThat(verdict.getBoolean("intact")).isFalse();
        assertThat(verdict.getJsonArray("findings").getJsonObject(0).getString("code"))
                .isEqualTo("witness-forged");
    }

    @Test
    void what_is_no_checkpoint_is_refused() {
        Api.Answer answer =
                admin.with("Accept-Language", "da").post(EVIDENCE + "/verification", Map.of("checkpoint", "x"));

        assertThat(answer.must(422).problem()).isEqualTo("checkpoint-not-read");
        assertThat(answer.json().getString("title")).isEqualTo("Dette er ikke et kontrolpunkt");
    }

    @Test
    void a_continuation_that_is_not_ours_is_refused() {
        checkpoint();
        JsonObject whole =
                admin.post(EVIDENCE + "/verification", Map.of()).must(200).json();

        assertThat(whole.getJsonNumber("checked").longValue()).isEqualTo(whole.getInt("size"));
        assertThat(whole.containsKey("continuation")).isFalse();
        assertThat(admin.post(EVIDENCE + "/verification/continuation", Map.of("continuation", "AAAA"))
                        .must(422)
                        .problem())
                .isEqualTo("invalid-input");
    }

    @Test
    void the_key_is_the_one_that_signs() {
        String kept = checkpoint();
        String key = admin.get(EVIDENCE + "/key").must(200).text();

        assertThat(key).matches("gatehouse/evidence/[0-9a-f-]{36}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{44}");
        assertThat(kept).startsWith(key.substring(0, key.indexOf('+')) + "\n");
    }

    @Test
    void signed_checkpoints_are_listed_newest_first() {
        String kept = checkpoint();

        JsonArray items = admin.get(EVIDENCE + "/checkpoints").must(200).json().getJsonArray("items");

        assertThat(items.getValuesAs(JsonObject.class))
                .extracting(item -> item.getString("text"))
                .contains(kept);
    }

    private JsonObject verify(String checkpoint) {
        return admin.post(EVIDENCE + "/verification", Map.of("checkpoint", checkpoint))
                .must(200)
                .json();
    }
}
