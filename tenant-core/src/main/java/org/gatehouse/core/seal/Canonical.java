package org.gatehouse.core.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.ids.Uuids;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that stand for the contents of a row and for no other: the number of the form they are written in, then each
 * field with its length before it; a field without a value has none.
 */
public final class Canonical {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    public Canonical(int form) {
        if (form < 1 || form > 127) {
            throw new IllegalArgumentException("no such form: " + form);
        }
        bytes.write(form);
    }

    public Canonical text(@Nullable String text) {
        return field(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    public Canonical code(@Nullable Enum<?> code) {
        return text(code == null ? null : code.name());
    }

    public Canonical id(@Nullable UUID id) {
        return field(id == null ? null : Uuids.bytes(id));
    }

    /** To the microsecond, as the database keeps it. */
    public Canonical instant(@Nullable Instant instant) {
        return field(
                instant == null
                        ? null
                        : ByteBuffer.allocate(12)
                                .putLong(instant.getEpochSecond())
                                .putInt(instant.getNano() / 1_000)
                                .array());
    }

    public Canonical number(@Nullable Long number) {
        return field(
                number == null
                        ? null
                        : ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    public Canonical hash(byte @Nullable [] hash) {
        return field(hash);
    }

    /** Cipher text. */
    public Canonical sealed(byte @Nullable [] text) {
        return field(text);
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    private Canonical field(byte @Nullable [] value) {
        int length = value == null ? -1 : value.length;
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        if (value != null) {
            bytes.writeBytes(value);
        }
        return this;
    }
}
