package org.gatehouse.access.keys;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a key is to be. It is a holder's or a company's.
 *
 * @param parentId the company's key that a holder's is shared from
 * @param validUntil the last day, included; null: until it is revoked
 */
public record KeyTerms(
        @Nullable UUID holderId,
        @Nullable UUID companyId,
        @Nullable UUID parentId,
        List<UUID> doorIds,
        Schedule schedule,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
