package org.gatehouse.core.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What somebody sent as a picture. What it would take of memory is known from its head, before any of its pixels is
 * read; of a large one, fewer are read than it has.
 */
record SentPicture(BufferedImage pixels, int fittedWidth, int fittedHeight) {
    static final long MOST_PIXELS = 2_000_000;

    private static final int LONGEST_SIDE = 4_000;
    private static final long MOST_BYTES = 8_000_000;

    /** A good picture needs one; some programs write a dozen. Each of them goes over all of the picture. */
    private static final int MOST_SCANS = 32;

    /** We ask for no others, whatever else there is in the JDK. */
    private static final List<String> FORMATS = List.of("png", "jpeg");

    static SentPicture read(byte[] sent, Bounds bounds) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            ImageReader reader = reader(input);
            try {
                reader.setInput(input, true, true);
                requireSmall(reader);
                requireFewScans(sent);
                return read(reader, bounds);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream input) throws IOException {
        for (String format : FORMATS) {
            ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
            if (reader.getOriginatingProvider().canDecodeInput(input)) {
                return reader;
            }
            reader.dispose();
        }
        throw new IOException("no such image");
    }

    private static void requireSmall(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (Math.max(width, height) > LONGEST_SIDE
                || pixels > MOST_PIXELS
                || pixels * bytesPerPixel(reader) > MOST_BYTES) {
            throw new IOException("too large");
        }
    }

    /** Of the largest form in which it might be read. */
    private static int bytesPerPixel(ImageReader reader) throws IOException {
        int most = 0;
        for (Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0); types.hasNext(); ) {
            SampleModel samples = types.next().getSampleModel();
            int bytes = (DataBuffer.getDataTypeSize(samples.getTransferType()) + 7) / 8;
            most = Math.max(most, samples.getNumDataElements() * bytes);
        }
        if (most == 0) {
            throw new IOException("no such image");
        }
        return most;
    }

    /** The two bytes that begin one stand nowhere else among the pixels of a JPEG; in a PNG they mean nothing. */
    private static void requireFewScans(byte[] sent) throws IOException {
        boolean jpeg = sent[0] == (byte) 0xFF;
        int scans = 0;
        for (int at = 1; jpeg && at < sent.length; at++) {
            if (sent[at - 1] == (byte) 0xFF && sent[at] == (byte) 0xDA && ++scans > MOST_SCANS) {
                throw new IOException("too many scans");
            }
        }
    }

    private static SentPicture read(ImageReader reader, Bounds bounds) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        double scale = Math.min(1, Math.min((double) bounds.width() / width, (double) bounds.height() / height));
        ImageReadParam fewer = reader.getDefaultReadParam();
        int each = Math.max(1, (int) (1 / (2 * scale))); // twice as many each way as are shown, for smooth edges
        fewer.setSourceSubsampling(each, each, 0, 0);
        return new SentPicture(reader.read(0, fewer), Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int)
                Math.round(height * scale)));
    }
}
