package org.gatehouse.visitor.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.visitor.visits.Visit;

/** Somebody at reception looked at a guest's photo or signature, or erased it: whose, who, when and what. */
@Entity
@WrittenAfter({Visit.class, Site.class})
@Table(name = "picture_look")
public class PictureLook extends TenantOwned {
    public enum What {
        PHOTO,
        SIGNATURE,
        /** And had it erased. */
        PHOTO_ERASED
    }

    @Column(name = "visit_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.API_LOG)
    private UUID visitId;

    @Column(name = "site_id")
    @NotPersonal("where the list stands")
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    @Column(name = "what")
    @NotPersonal("which picture")
    private What what;

    @Column(name = "looked_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.API_LOG)
    private Instant lookedAt;

    @Column(name = "looked_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.API_LOG)
    private UUID lookedBy;

    /** For JPA. */
    protected PictureLook() {}

    PictureLook(Visit visit, What what, UUID by, Instant now) {
        super(newId());
        this.visitId = visit.id();
        this.siteId = visit.siteId();
        this.what = what;
        this.lookedBy = by;
        this.lookedAt = now;
    }

    UUID visitId() {
        return visitId;
    }

    public What what() {
        return what;
    }

    public Instant lookedAt() {
        return lookedAt;
    }

    UUID lookedBy() {
        return lookedBy;
    }
}
