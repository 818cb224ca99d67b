package org.gatehouse.web.keys;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.people.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A key holder as administrators see them. */
public record HolderView(
        UUID id,
        long version,
        String name,
        @Nullable String phone,
        @Nullable UUID companyId,
        String kind,
        @Nullable Instant endedAt,
        Instant createdAt) {

    static HolderView of(KeyHolder holder) {
        return new HolderView(
                holder.id(),
                holder.version(),
                holder.name(),
                holder.phone().map(PhoneNumber::e164).orElse(null),
                holder.companyId().orElse(null),
                holder.kind().code(),
                holder.endedAt().orElse(null),
                holder.createdAt());
    }
}
