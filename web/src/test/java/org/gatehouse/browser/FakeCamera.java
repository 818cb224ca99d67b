package org.gatehouse.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A film in which somebody holds a QR code before the camera: YUV4MPEG2, which Chromium takes for a camera. */
record FakeCamera(Path film) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CODE = 320;
    private static final int FRAMES = 3;
    private static final byte GREY = (byte) 128;
    private static final byte BLACK = 16;
    private static final byte WHITE = (byte) 235;

    /** Shows this text as a code. */
    static FakeCamera showing(String text) throws IOException, WriterException {
        BitMatrix code = new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        CODE,
                        CODE,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        Path film = Files.createTempFile(Path.of(System.getProperty("container.folder")), "camera-", ".y4m");
        try (OutputStream out = Files.newOutputStream(film)) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F30:1 Ip A1:1 C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < FRAMES; frame++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(brightness(code));
                out.write(noColours());
            }
        }
        return new FakeCamera(film);
    }

    private static byte[] brightness(BitMatrix code) {
        byte[] plane = new byte[WIDTH * HEIGHT];
        Arrays.fill(plane, GREY);
        int left = (WIDTH - CODE) / 2;
        int top = (HEIGHT - CODE) / 2;
        for (int y = 0; y < CODE; y++) {
            for (int x = 0; x < CODE; x++) {
                plane[(top + y) * WIDTH + left + x] = code.get(x, y) ? BLACK : WHITE;
            }
        }
        return plane;
    }

    private static byte[] noColours() {
        byte[] planes = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(planes, GREY);
        return planes;
    }

    String[] arguments() {
        return new String[] {
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + film.toAbsolutePath()
        };
    }
}
