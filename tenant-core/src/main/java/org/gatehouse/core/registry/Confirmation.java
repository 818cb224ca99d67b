package org.gatehouse.core.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.ids.Uuids;

/** Somebody has looked at the sources and the registry is true. Without one for a day, third countries close. */
@Entity
@Table(name = "registry_confirmation")
public class Confirmation {
    @Id
    @Column(name = "id")
    @NotPersonal("a number of ours")
    private UUID id;

    @Column(name = "confirmed_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private Instant confirmedAt;

    @Column(name = "confirmed_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private UUID confirmedBy;

    /** For JPA. */
    protected Confirmation() {}

    Confirmation(UUID by, Instant now) {
        this.id = Uuids.next();
        this.confirmedAt = now;
        this.confirmedBy = by;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public UUID confirmedBy() {
        return confirmedBy;
    }
}
