package org.gatehouse.core.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.gatehouse.core.secrets.Sha256;

/** The one way to write a document (RFC 8785), so that equal documents have equal hashes. */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String of(Object document) {
        return canonical(Json.write(document));
    }

    public static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256. */
    public static byte[] hash(String canonical) {
        return Sha256.of(canonical);
    }
}
