package org.gatehouse.visitor.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PassImageTest {
    private static final int SCALE = 8;

    @Test
    void what_is_drawn_can_be_read_again() throws Exception {
        String link = "https://gatehouse.example/pass/#aBcDeFgHiJkLmNoPqRsTuVwX";

        assertThat(read(PassImage.svg(link))).isEqualTo(link);
    }

    private static String read(String svg) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int width = Integer.parseInt(box.group(1)) * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (module.find()) {
            paint(pixels, width, Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2)));
        }
        RGBLuminanceSource source = new RGBLuminanceSource(width, width, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static void paint(int[] pixels, int width, int x, int y) {
        for (int row = 0; row < SCALE; row++) {
            int from = (y * SCALE + row) * width + x * SCALE;
            Arrays.fill(pixels, from, from + SCALE, 0);
        }
    }
}
