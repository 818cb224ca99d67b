package org.gatehouse.core.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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

    @Test
    void one_of_few_pixels_and_many_bytes_is_refused_before_its_pixels_are_read() throws IOException {
        byte[] deep = deepImage(1_410, 1_410);
        assertThat(1_410L * 1_410).isLessThan(2_000_000); // fewer than too many

        LogoImage.of(deepImage(100, 100)); // what is read once in a process has been read
        long before = allocated();
        assertThatThrownBy(() -> LogoImage.of(deep)).isInstanceOf(Refusal.class);
        assertThat(allocated() - before).isLessThan(1_000_000);
    }

    @Test
    void one_just_within_the_bounds_is_read_in_little_memory() throws IOException {
        byte[] deep = deepImage(1_000, 1_000);
        byte[] wide = image(4_000, 500, "png");

        LogoImage.of(deepImage(100, 100));
        long before = allocated();
        assertThat(decode(LogoImage.of(deep).png()).getWidth()).isEqualTo(LogoImage.HEIGHT);
        assertThat(decode(LogoImage.of(wide).png()).getWidth()).isEqualTo(LogoImage.WIDTH);
        assertThat(allocated() - before).isLessThan(24_000_000);
    }

    @Test
    void one_that_is_too_long_is_refused() throws IOException {
        byte[] line = image(4_001, 1, "png");

        assertThatThrownBy(() -> LogoImage.of(line)).isInstanceOf(Refusal.class);
        assertThat(decode(LogoImage.of(image(4_000, 1, "png")).png()).getHeight())
                .isEqualTo(1);
    }

    @Test
    void a_jpeg_that_goes_over_its_pixels_again_and_again_is_refused() throws IOException {
        byte[] plain = image(10, 10, "jpeg");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, plain.length - 2);
        for (int scan = 0; scan < 1_000; scan++) {
            file.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
        }

        assertThatThrownBy(() -> LogoImage.of(file.toByteArray())).isInstanceOf(Refusal.class);
    }

    /** Bytes, by this thread. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Of sixteen bits for each of its three colours and how far they cover. */
    private static byte[] deepImage(int width, int height) throws IOException {
        ColorModel deep = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(
                new BufferedImage(deep, deep.createCompatibleWritableRaster(width, height), false, null), "png", out);
        assertThat(out.size()).isLessThan(180_000);
        return out.toByteArray();
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
