package org.gatehouse.visitor.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.visitor.visits.Visit;
import org.jspecify.annotations.Nullable;

/** Something happened to a visit, or to a call. What it looks like now is read when the change is shown. */
@Entity
@WrittenAfter({Visit.class, DeskCall.class})
@Table(name = "desk_change")
public class DeskChange extends TenantOwned {
    @Column(name = "site_id")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private UUID siteId;

    @Column(name = "position")
    @NotPersonal("counts the changes at a desk")
    private long position;

    @Column(name = "visit_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.VISIT)
    private @Nullable UUID visitId;

    @Column(name = "call_id")
    @NotPersonal("of somebody nobody knows")
    private @Nullable UUID callId;

    @Column(name = "kind")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private String kind;

    @Column(name = "at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private Instant at;

    /** For JPA. */
    protected DeskChange() {}

    DeskChange(UUID siteId, long position, @Nullable UUID visitId, String kind, Instant at) {
        super(newId());
        this.siteId = siteId;
        this.position = position;
        this.visitId = visitId;
        this.kind = kind;
        this.at = at;
    }

    /** Something happened to a call from a kiosk. */
    static DeskChange ofCall(UUID siteId, long position, UUID callId, String kind, Instant at) {
        DeskChange change = new DeskChange(siteId, position, null, kind, at);
        change.callId = callId;
        return change;
    }

    public UUID siteId() {
        return siteId;
    }

    public long position() {
        return position;
    }

    /** Null for a call. */
    public @Nullable UUID visitId() {
        return visitId;
    }

    /** Null for a visit. */
    public @Nullable UUID callId() {
        return callId;
    }

    /** What happened, as a stable word: {@code arrived}, {@code turned-away:wrong-day}, {@code left}, … */
    public String kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }
}
