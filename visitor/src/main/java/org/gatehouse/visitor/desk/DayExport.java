package org.gatehouse.visitor.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;

/** Somebody took a day's list with them: which, when and how many guests were on it. Who was on it is not kept here. */
@Entity
@WrittenAfter(Site.class)
@Table(name = "day_export")
public class DayExport extends TenantOwned {
    @Column(name = "site_id")
    @NotPersonal("which list")
    private UUID siteId;

    @Column(name = "day")
    @NotPersonal("which list")
    private LocalDate day;

    @Column(name = "guests")
    @NotPersonal("how long the list was")
    private int guests;

    @Column(name = "exported_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.API_LOG)
    private Instant exportedAt;

    @Column(name = "exported_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.API_LOG)
    private UUID exportedBy;

    /** For JPA. */
    protected DayExport() {}

    DayExport(UUID siteId, LocalDate day, int guests, UUID by, Instant now) {
        super(newId());
        this.siteId = siteId;
        this.day = day;
        this.guests = guests;
        this.exportedBy = by;
        this.exportedAt = now;
    }

    public LocalDate day() {
        return day;
    }

    public int guests() {
        return guests;
    }

    public Instant exportedAt() {
        return exportedAt;
    }

    public UUID exportedBy() {
        return exportedBy;
    }
}
