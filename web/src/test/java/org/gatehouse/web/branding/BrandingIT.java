package org.gatehouse.web.branding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** An administrator chooses, and every page of the tenant wears it. */
@ArquillianTest
@RunAsClient
class BrandingIT {
    private final Api admin = Staff.HAVNEBY.admin();
    private final String brand = "/brands/"
            + admin.get("/me").must(200).json().getJsonObject("brand").getString("tenant");

    @Test
    void a_colour_is_chosen_and_given_up_again() {
        assertThat(put("/branding", Map.of("color", "#B00020")).json().getString("color"))
                .isEqualTo("#B00020");
        Api.Answer css = Api.anonymous().get(brand + "/tenant.css").must(200);
        assertThat(css.text()).isEqualTo(":root { --tenant-color: #B00020; }\n");
        assertThat(css.header("Content-Type")).startsWith("text/css");
        assertThat(css.headers().allValues("Cache-Control")).containsExactly("public, max-age=300");

        assertThat(put("/branding", Map.of()).json()).doesNotContainKey("color");
        assertThat(Api.anonymous().get(brand + "/tenant.css").must(200).text()).isEmpty();
    }

    @Test
    void nothing_but_a_colour_gets_into_the_stylesheet() {
        String evil = "#fff; } body { background: url(//evil.example) }";

        assertThat(admin.with("If-Match", version())
                        .put("/branding", Map.of("color", evil))
                        .must(422)
                        .problem())
                .isEqualTo("invalid-input");
    }

    @Test
    void a_logo_is_put_up_and_taken_down() throws IOException {
        put("/branding/logo", Map.of("image", picture()));
        assertThat(brandOfMe().getBoolean("logo")).isTrue();
        Api.Answer logo = Api.anonymous().get(brand + "/logo.png").must(200);
        assertThat(logo.header("Content-Type")).isEqualTo("image/png");
        assertThat(logo.headers().allValues("Cache-Control")).containsExactly("public, max-age=300");

        admin.with("If-Match", version()).delete("/branding/logo").must(200);
        assertThat(brandOfMe().getBoolean("logo")).isFalse();
        Api.Answer none = Api.anonymous().get(brand + "/logo.png").must(404);
        assertThat(none.headers().allValues("Cache-Control"))
                .as("nobody keeps a refusal")
                .containsExactly("no-store");
    }

    @Test
    void what_is_no_picture_is_refused() {
        String text = Base64.getEncoder().encodeToString("no picture".getBytes(StandardCharsets.UTF_8));
        for (String image : new String[] {text, "*** no base 64 ***"}) {
            assertThat(admin.with("If-Match", version())
                            .put("/branding/logo", Map.of("image", image))
                            .must(422)
                            .problem())
                    .isEqualTo("image-not-usable");
        }
    }

    @Test
    void whoever_has_not_seen_the_newest_is_told_before_the_picture_is_looked_at() {
        String text = Base64.getEncoder().encodeToString("no picture".getBytes(StandardCharsets.UTF_8));

        assertThat(admin.with("If-Match", "\"999999\"")
                        .put("/branding/logo", Map.of("image", text))
                        .must(412)
                        .problem())
                .isEqualTo("stale-version");
    }

    @Test
    void a_tenant_that_does_not_exist_looks_like_one_that_chose_nothing() {
        assertThat(Api.anonymous()
                        .get("/brands/" + UUID.randomUUID() + "/tenant.css")
                        .must(200)
                        .text())
                .isEmpty();
    }

    private Api.Answer put(String path, Map<String, String> body) {
        return admin.with("If-Match", version()).put(path, body).must(200);
    }

    private String version() {
        return admin.get("/branding").must(200).header("ETag");
    }

    private JsonObject brandOfMe() {
        return admin.get("/me").must(200).json().getJsonObject("brand");
    }

    private static String picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
