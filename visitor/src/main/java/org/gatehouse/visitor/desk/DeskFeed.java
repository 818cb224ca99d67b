package org.gatehouse.visitor.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;

/** How many changes a site's desk has seen. Locked while one is added, so that positions become visible in order. */
@Entity
@NotPersonal("counts the changes at a desk")
@WrittenAfter(Site.class)
@Table(name = "desk_feed")
class DeskFeed extends TenantOwned {
    @Column(name = "position")
    private long position;

    /** For JPA. */
    protected DeskFeed() {}

    DeskFeed(UUID siteId) {
        super(siteId);
    }

    long next() {
        return ++position;
    }

    long position() {
        return position;
    }
}
