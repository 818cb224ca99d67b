package org.gatehouse.access.owners;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;

/** A stairwell of a building at a site. It stays its owner's: one that is sold is another's, and added anew. */
@Entity
@NotPersonal("a part of a building")
@WrittenAfter({Site.class, BuildingOwner.class})
@Table(name = "stairwell")
public class Stairwell extends TenantOwned {
    @Column(name = "site_id")
    private UUID siteId;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "name")
    private String name;

    @Column(name = "address")
    private String address;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected Stairwell() {}

    Stairwell(UUID siteId, UUID ownerId, String name, String address, Instant now) {
        super(newId());
        this.siteId = siteId;
        this.ownerId = ownerId;
        this.name = name;
        this.address = address;
        this.changedAt = now;
    }

    void change(String newName, String newAddress, Instant now) {
        this.name = newName;
        this.address = newAddress;
        this.changedAt = now;
    }

    public UUID siteId() {
        return siteId;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
