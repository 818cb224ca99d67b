package org.gatehouse.core.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be written from an agreement. */
public enum DocumentKind {
    /** The data processing agreement itself, with its annexes. */
    AGREEMENT,
    SUB_PROCESSORS,
    TRANSFERS,
    /** GDPR Art. 30(1) and (2). */
    RECORDS,
    RETENTION;

    /** As in an address: {@code sub-processors}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DocumentKind> coded(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
