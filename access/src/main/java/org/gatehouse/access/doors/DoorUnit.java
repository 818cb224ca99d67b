package org.gatehouse.access.doors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;

/** A unit that opens one door of a site. */
@Entity
@NotPersonal("a lock on a door")
@WrittenAfter(Site.class)
@Table(name = "door_unit")
public class DoorUnit extends TenantOwned {
    @Column(name = "site_id")
    private UUID siteId;

    @Column(name = "name")
    private String name;

    @Column(name = "serial_number")
    private String serialNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DoorState state;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected DoorUnit() {}

    DoorUnit(UUID siteId, String name, String serialNumber, Instant now) {
        super(newId());
        this.siteId = siteId;
        this.name = name;
        this.serialNumber = serialNumber;
        this.state = DoorState.STOCK;
        this.changedAt = now;
    }

    /** Steps over no state: a unit that was never installed cannot be active. */
    void move(DoorState wanted, Instant now) {
        if (!state.next().contains(wanted)) {
            throw Refusal.of(Problem.DOOR_STATE_NOT_POSSIBLE, state.code(), wanted.code());
        }
        this.state = wanted;
        this.changedAt = now;
    }

    public UUID siteId() {
        return siteId;
    }

    public String name() {
        return name;
    }

    public String serialNumber() {
        return serialNumber;
    }

    public DoorState state() {
        return state;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
