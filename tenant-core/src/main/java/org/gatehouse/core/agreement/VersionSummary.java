package org.gatehouse.core.agreement;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version without its document, for lists. */
public record VersionSummary(
        UUID id,
        @Nullable Integer major,
        @Nullable Integer minor,
        AgreementVersion.State state,
        @Nullable ChangeClass changeClass,
        String reason,
        byte @Nullable [] hash,
        Instant createdAt,
        @Nullable Instant proposedAt,
        @Nullable Instant inForceFrom) {

    /** Such as {@code 2.3}; empty until it is in force. */
    public Optional<String> number() {
        return major == null ? Optional.empty() : Optional.of(major + "." + minor);
    }

    /** In hexadecimal; empty for a draft. */
    public Optional<String> hashText() {
        return Optional.ofNullable(hash).map(HexFormat.of()::formatHex);
    }
}
