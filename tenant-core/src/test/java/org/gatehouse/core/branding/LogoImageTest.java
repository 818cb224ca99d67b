package org.gatehouse.core.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoImageTest {

    @Test
    void a_large_one_is_made_smaller_and_keeps_its_shape() throws IOException {
        BufferedImage made = decode(LogoImage.of(image(2000, 1000, "png")).png());

        assertThat(made.getHeight()).isEqualTo(LogoImage.HEIGHT);
        assertThat(made.getWidth()).isEqualTo(2 * LogoImage.HEIGHT);
    }

    @Test
    void a_small_one_stays_as_it_is_and_what_is_transparent_stays_so() throws IOException {
        BufferedImage made = decode(LogoImage.of(image(64, 32, "png")).png());

        assertThat(made.getWidth()).isEqualTo(64);
        assertThat(made.getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void what_else_stands_in_the_file_is_not_kept() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(image(10, 10, "jpeg"));
        file.write("<script>taken in Havnegade</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(LogoImage.of(file.toByteArray()).png(), StandardCharsets.ISO_8859_1))
                .startsWith("\u0089PNG")
                .doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg xmlns='http://www.w3.org/2000/svg'/>", "\u0089PNG\r\n", "GIF89a"})
    void what_is_no_picture_is_refused(String text) {
        assertThatThrownBy(() -> LogoImage.of(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_picture_of_another_kind_is_refused() throws IOException {
        byte[] gif = image(10, 10, "gif");

        assertThatThrownBy(() -> LogoImage.of(gif)).isInstanceOf(Refusal.class);
    }

    @Test
    void one_that_would_fill_the_memory_is_refused_before_it_is_read() throws IOException {
        byte[] huge = image(5000, 4000, "png");

        assertThatThrownBy(() -> LogoImage.of(huge)).isInstanceOf(Refusal.class);
    }

    private static byte[] image(int width, int height, String format) throws IOException {
        int kind = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, kind), format, out);
        return out.toByteArray();
    }

    private static BufferedImage decode(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
