package org.gatehouse.access.keys;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** What was handed out of keys that are taken back: until when it opens, and which units must hear of it. */
@UseCase
public class IssuedCredentials {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public IssuedCredentials(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** By door, the end of the last copy that opens it without the server. */
    Map<UUID, Instant> latest(Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return rows.query(
                        "select c.doorId, max(c.expiresAt) from IssuedCredential c where c.tenantId = :tenant"
                                + " and c.keyId in :keys and c.offline = true and c.expiresAt > :now"
                                + " group by c.doorId",
                        Object[].class)
                .setParameter("keys", keys)
                .setParameter("now", clock.instant())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    /** The units of these doors are told anew. */
    public void stir(Collection<UUID> doors) {
        if (!doors.isEmpty()) {
            rows.change("update InstalledUnit x set x.pending = true where x.tenantId = :tenant and x.id in :doors")
                    .setParameter("doors", doors)
                    .executeUpdate();
        }
    }

    /** The units at whose doors something lives that this phone was handed out. */
    public void stirByPhone(UUID phone) {
        stir(rows.query(
                        "select distinct c.doorId from IssuedCredential c where c.tenantId = :tenant"
                                + " and c.phoneId = :phone and c.expiresAt > :now",
                        UUID.class)
                .setParameter("phone", phone)
                .setParameter("now", clock.instant())
                .getResultList());
    }
}
