package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.Rows;

/** The photos of the tenant's guests. */
@Singleton
public class Photos {
    private final Rows rows;
    private final MasterKey masterKey;

    @Inject
    public Photos(Rows rows, MasterKey masterKey) {
        this.rows = rows;
        this.masterKey = masterKey;
    }

    public Optional<GuestPhoto> of(UUID visit) {
        return rows.find(GuestPhoto.class, visit);
    }

    /** Who has said what; no picture is read. */
    public Map<UUID, PhotoChoice> choices(Collection<UUID> visits) {
        return visits.isEmpty()
                ? Map.of()
                : rows.query(
                                "select x.id, x.choice from GuestPhoto x where x.tenantId = :tenant"
                                        + " and x.id in :visits",
                                Object[].class)
                        .setParameter("visits", visits)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (PhotoChoice) row[1]));
    }

    public Optional<byte[]> jpeg(UUID visit) {
        return of(visit).flatMap(photo -> photo.jpeg(masterKey));
    }

    public void erase(UUID visit) {
        of(visit).ifPresent(rows::remove);
    }
}
