package org.gatehouse.core.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.tenancy.TenantOwned;

/** What a key created. Its key is the row's id, so that two requests at once cannot both make one. */
@Entity
@Table(name = "creation")
class Creation extends TenantOwned {
    @Column(name = "fingerprint")
    @Personal(category = DataCategory.PSEUDONYM, record = RecordType.API_LOG)
    private String fingerprint;

    @Column(name = "created_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.API_LOG)
    private UUID createdId;

    @Column(name = "created_at")
    @NotPersonal("when the row was made")
    private Instant createdAt;

    /** For JPA. */
    protected Creation() {}

    /** Stands for itself until something is made. */
    Creation(CreationKey key, Instant now) {
        super(key.id());
        this.fingerprint = key.fingerprint();
        this.createdId = key.id();
        this.createdAt = now;
    }

    void made(UUID created) {
        this.createdId = created;
    }

    boolean isOf(CreationKey key) {
        return fingerprint.equals(key.fingerprint());
    }

    UUID createdId() {
        return createdId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
