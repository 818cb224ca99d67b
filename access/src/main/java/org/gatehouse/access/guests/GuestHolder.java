package org.gatehouse.access.guests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;

/** A visit whose guest has asked for a key; its id is the visit's. */
@Entity
@WrittenAfter(KeyHolder.class)
@Table(name = "guest_holder")
public class GuestHolder extends TenantOwned {
    @Column(name = "holder_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NETKEY_USER)
    private UUID holderId;

    @Column(name = "until")
    @NotPersonal("when the row is erased is counted from it")
    private Instant until;

    /** For JPA. */
    protected GuestHolder() {}

    GuestHolder(UUID visit, UUID holderId, Instant until) {
        super(visit);
        this.holderId = holderId;
        this.until = until;
    }

    void goesOnUntil(Instant end) {
        this.until = end;
    }

    UUID holderId() {
        return holderId;
    }
}
