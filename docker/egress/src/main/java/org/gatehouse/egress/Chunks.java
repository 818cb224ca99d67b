package org.gatehouse.egress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A body in chunks, put together. */
final class Chunks {
    private static final int LONGEST_LINE = 256;

    private Chunks() {}

    static byte[] read(InputStream in, int most) throws IOException, Refused {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            if (whole.size() + size > most) {
                throw new Refused("answer-too-large");
            }
            byte[] chunk = in.readNBytes(size);
            if (chunk.length < size || !line(in).isEmpty()) {
                throw new IOException("half an answer");
            }
            whole.write(chunk);
        }
        return whole.toByteArray(); // what may follow the last chunk is for servers
    }

    private static int size(InputStream in) throws IOException {
        String size = line(in).replaceFirst("\\s*;.*", "");
        if (!size.matches("[0-9A-Fa-f]{1,7}")) {
            throw new IOException("no chunk");
        }
        return Integer.parseInt(size, 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() == LONGEST_LINE) {
                throw new IOException("half an answer");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
