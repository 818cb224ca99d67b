package org.gatehouse.core.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be written from an agreement. */
public enum DocumentKind {
    /** The data processing agreement itself, with its annexes. */
    AGREEMENT(null),
    SUB_PROCESSORS(null),
    TRANSFERS(null),
    /** GDPR Art. 30(1) and (2). */
    RECORDS(null),
    RETENTION(null),
    /** What guests are told (GDPR Art. 13 and 14). */
    VISITOR_NOTICE(Audience.GUESTS),
    /** What those are told who receive guests. */
    HOST_NOTICE(Audience.HOSTS);

    private final @Nullable Audience audience;

    DocumentKind(@Nullable Audience audience) {
        this.audience = audience;
    }

    /** Of a privacy notice. */
    Optional<Audience> audience() {
        return Optional.ofNullable(audience);
    }

    /** As in an address: {@code sub-processors}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DocumentKind> coded(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
