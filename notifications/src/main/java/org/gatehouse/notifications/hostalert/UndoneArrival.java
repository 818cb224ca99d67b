package org.gatehouse.notifications.hostalert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.tenancy.TenantOwned;

/** An arrival that was none: whoever hears of it after this tells no host. */
@Entity
@Table(name = "undone_arrival")
public class UndoneArrival extends TenantOwned {
    @Column(name = "visit_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private UUID visitId;

    @Column(name = "arrived_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.NOTIFICATION)
    private Instant arrivedAt;

    /** For JPA. */
    protected UndoneArrival() {}

    UndoneArrival(UUID visitId, Instant arrivedAt) {
        super(newId());
        this.visitId = visitId;
        this.arrivedAt = arrivedAt;
    }

    @Override
    public String toString() {
        return "UndoneArrival[" + visitId + " " + arrivedAt + "]";
    }
}
