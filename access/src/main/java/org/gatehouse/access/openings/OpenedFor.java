package org.gatehouse.access.openings;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.HolderKind;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.journal.About;
import org.jspecify.annotations.Nullable;

/**
 * What the deed of an opening says of place and company beside the person, so that it can be told which company opened
 * a stairwell without reading who. An opening by a resident, or by the tenant's own people, says nothing of a company.
 */
public record OpenedFor(Instant at, UUID company) {
    public static final String STAIRWELL = "stairwellId";
    public static final String COMPANY = "companyId";
    private static final String AT = "at";

    static About with(About about, DoorUnit door, @Nullable KeyHolder holder) {
        Optional<UUID> company = Optional.ofNullable(holder)
                .filter(one -> one.kind() == HolderKind.PROFESSIONAL)
                .flatMap(KeyHolder::companyId);
        return company.isEmpty() || door.stairwellId().isEmpty()
                ? about
                : about.with(STAIRWELL, door.stairwellId().get()).with(COMPANY, company.get());
    }

    /** @param recorded when it was put on record; the entry says where that was later than the opening */
    public static OpenedFor read(Instant recorded, Map<?, ?> details) {
        Object at = details.get(AT);
        return new OpenedFor(
                at == null ? recorded : Instant.parse(at.toString()),
                UUID.fromString(Objects.requireNonNull(details.get(COMPANY)).toString()));
    }
}
