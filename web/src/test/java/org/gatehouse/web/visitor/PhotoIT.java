package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest at a kiosk is asked for a photo: who may send it, and who may look at it. */
@ArquillianTest
@RunAsClient
class PhotoIT {
    private static final Staff STAFF = Staff.HAVNEBY;

    private final House house = House.open(STAFF);
    private final Api kiosk = house.kiosk();
    private final JsonObject meeting = house.planned(house.plan(Duration.ofMinutes(10), House.newAddress()));
    private final String visit = House.guest(meeting, 0).getString("visitId");
    private final Api guest = Api.anonymous()
            .as(Api.anonymous()
                    .post("/my-visit/open", Map.of("pass", Staff.passOf(visit)))
                    .must(200)
                    .json()
                    .getString("accessToken"));
    private final String scan = UUID.randomUUID().toString();

    @BeforeEach
    void asksForPhotos() {
        ask("ASKED");
    }

    @AfterEach
    void asksForNone() {
        ask("OFF");
    }

    @Test
    void the_kiosk_knows_that_it_is_to_ask_and_until_when_a_photo_is_kept() {
        String keptUntil =
                kiosk.get("/kiosk").must(200).json().getJsonObject("photo").getString("keptUntil");
        assertThat(LocalDate.parse(keptUntil)).isAfter(LocalDate.now(House.ZONE));

        ask("OFF");
        assertThat(kiosk.get("/kiosk").must(200).json()).doesNotContainKey("photo");
        arrive();
        assertThat(photo(kiosk, image("jpeg")).status()).isEqualTo(404);
    }

    @Test
    void reception_sees_it_and_nobody_else_does() {
        arrive();

        assertThat(photo(kiosk, image("png")).status()).isEqualTo(204);

        String path = "/visits/" + visit + "/photo";
        Api.Answer seen = STAFF.receptionist().get(path).must(200);
        assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        assertThat(row().getBoolean("photo")).isTrue();
        assertThat(Api.anonymous().get(path).status()).isEqualTo(401);
        for (Api other : List.of(house.host(), guest, kiosk)) {
            assertThat(other.get(path).status()).isEqualTo(403);
        }
        assertThat(Staff.STILLE.receptionist().get(path).status()).isEqualTo(404);
        assertThat(guest.get("/my-visit/data").must(200).json().getJsonArray("looks"))
                .as("seen once, as the guest may know")
                .singleElement()
                .satisfies(look ->
                        assertThat(look.asJsonObject().getString("picture")).isEqualTo("PHOTO"));
    }

    @Test
    void who_wants_none_says_so_the_same_way() {
        arrive();
        photo(kiosk, image("jpeg")).must(204);

        kiosk.put("/scans/" + scan + "/photo", Map.of()).must(204);

        assertThat(row().getBoolean("photo")).isFalse();
        assertThat(STAFF.receptionist().get("/visits/" + visit + "/photo").status())
                .isEqualTo(404);
        JsonObject held = guest.get("/my-visit/data").must(200).json().getJsonObject("photo");
        assertThat(held.getString("choice")).isEqualTo("WITHOUT");
        assertThat(held).doesNotContainKey("until");

        leave();

        await("of no use any more")
                .until(() -> !guest.get("/my-visit/data").must(200).json().containsKey("photo"));
    }

    @Test
    void consent_is_withdrawn_by_the_guest_s_own_pass_and_at_reception_also_where_there_is_no_photo() {
        arrive();
        photo(kiosk, image("jpeg")).must(204);
        assertThat(kiosk.delete("/my-visit/photo").status()).isEqualTo(403);
        assertThat(house.host().delete("/visits/" + visit + "/photo").status()).isEqualTo(403);
        ask("OFF");

        guest.delete("/my-visit/photo").must(204);

        assertThat(row().getBoolean("photo")).isFalse();
        assertThat(guest.get("/my-visit/data").must(200).json()).doesNotContainKey("photo");
        guest.delete("/my-visit/photo").must(204);
        ask("ASKED");
        photo(kiosk, image("jpeg")).must(204);
        assertThat(row().getBoolean("photo")).as("withdrawn from this stay").isFalse();
        STAFF.receptionist().delete("/visits/" + visit + "/photo").must(204);
        assertThat(Staff.STILLE
                        .receptionist()
                        .delete("/visits/" + visit + "/photo")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void reception_erases_it_at_the_guest_s_word_and_the_guest_reads_that_it_did() {
        arrive();
        photo(kiosk, image("jpeg")).must(204);

        STAFF.receptionist().delete("/visits/" + visit + "/photo").must(204);

        assertThat(row().getBoolean("photo")).isFalse();
        assertThat(guest.get("/my-visit/data").must(200).json().getJsonArray("looks"))
                .singleElement()
                .satisfies(look ->
                        assertThat(look.asJsonObject().getString("picture")).isEqualTo("PHOTO_ERASED"));
    }

    @Test
    void a_kiosk_has_ten_pictures_a_minute_and_none_is_looked_at_before_it_is_known_to_be_wanted() {
        for (int wrong = 0; wrong < 12; wrong++) {
            assertThat(photo(kiosk, "?").status()).as("before the scan").isEqualTo(404);
        }
        arrive();
        for (int picture = 0; picture < 10; picture++) {
            photo(kiosk, "?").must(422);
        }

        assertThat(photo(kiosk, image("jpeg")).must(429).problem()).isEqualTo("too-many-requests");
        kiosk.put("/scans/" + scan + "/photo", Map.of()).must(204);
    }

    @Test
    void a_photo_comes_with_the_day_that_the_guest_has_read() {
        arrive();
        Map<String, String> without = Map.of("image", image("jpeg"));
        assertThat(kiosk.put("/scans/" + scan + "/photo", without).must(422).problem())
                .isEqualTo("invalid-input");
        Map<String, String> tomorrow = Map.of(
                "image",
                image("jpeg"),
                "keptUntil",
                LocalDate.now(House.ZONE).plusDays(1).toString());
        kiosk.put("/scans/" + scan + "/photo", tomorrow).must(204);

        assertThat(guest.get("/my-visit/data")
                        .must(200)
                        .json()
                        .getJsonObject("photo")
                        .getString("until"))
                .isEqualTo(tomorrow.get("keptUntil"));
    }

    @Test
    void the_guest_learns_that_there_is_one_and_when_it_goes_and_does_not_see_it_by_a_link() {
        arrive();
        assertThat(guest.get("/my-visit/data").must(200).json()).doesNotContainKey("photo");
        photo(kiosk, image("jpeg")).must(204);

        JsonObject data = guest.get("/my-visit/data").must(200).json();

        assertThat(data.getJsonObject("photo").getString("choice")).isEqualTo("TAKEN");
        assertThat(data.getJsonObject("photo").keySet()).containsExactlyInAnyOrder("choice", "at", "until");
    }

    @Test
    void it_is_for_the_kiosk_at_which_the_guest_came_in_and_for_as_long_as_they_are_in() {
        assertThat(photo(kiosk, image("jpeg")).status()).as("before the scan").isEqualTo(404);
        arrive();
        Map<String, String> body = Map.of("image", image("jpeg"), "keptUntil", "2030-01-01");
        String path = "/scans/" + scan + "/photo";
        assertThat(Api.anonymous().put(path, body).status()).isEqualTo(401);
        assertThat(STAFF.receptionist().put(path, body).status()).isEqualTo(403);
        assertThat(photo(house.kiosk(), image("jpeg")).status())
                .as("another kiosk")
                .isEqualTo(404);
        assertThat(photo(Staff.STILLE.kiosk(), image("jpeg")).status())
                .as("another company's")
                .isEqualTo(404);

        leave();

        assertThat(photo(kiosk, image("jpeg")).status()).as("after the way out").isEqualTo(404);
    }

    @Test
    void what_is_no_small_picture_is_refused() {
        arrive();
        String text = Base64.getEncoder().encodeToString("<svg onload='alert(1)'/>".getBytes());
        assertThat(photo(kiosk, text).must(422).problem()).isEqualTo("image-not-usable");
        assertThat(photo(kiosk, image("gif")).must(422).problem()).isEqualTo("image-not-usable");
        assertThat(photo(kiosk, "?").must(422).problem()).isEqualTo("image-not-usable");
        assertThat(photo(kiosk, "A".repeat(240_001)).must(422).problem()).isEqualTo("invalid-input");
        assertThat(photo(kiosk, image("png", 5_000, 4_000)).must(422).problem()).isEqualTo("image-not-usable");
        assertThat(photo(kiosk, "A".repeat(300_000)).status()).isEqualTo(413);

        assertThat(row().getBoolean("photo")).isFalse();
    }

    private void leave() {
        kiosk.post("/scans", Map.of("scanId", UUID.randomUUID(), "direction", "out", "code", House.code(meeting)))
                .must(200);
    }

    private void arrive() {
        assertThat(kiosk.post("/scans", Map.of("scanId", scan, "direction", "in", "code", House.code(meeting)))
                        .must(200)
                        .json()
                        .getString("outcome"))
                .isEqualTo("welcome");
    }

    private Api.Answer photo(Api by, String image) {
        return by.put("/scans/" + scan + "/photo", Map.of("image", image, "keptUntil", "2030-01-01"));
    }

    private JsonObject row() {
        return house.row(visit);
    }

    private static void ask(String photo) {
        STAFF.asksAtKiosks(Map.of("photo", photo, "rules", "OFF", "rulesRequired", false));
    }

    private static String image(String format) {
        return image(format, 640, 480);
    }

    static String image(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
