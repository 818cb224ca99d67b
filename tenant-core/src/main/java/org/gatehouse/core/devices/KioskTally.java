package org.gatehouse.core.devices;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.limits.Usage;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;

/** How much of a ceiling a kiosk has used since its period began. A kiosk has one row for each, and no more. */
@Entity
@NotPersonal("how often something was done at a tablet, by nobody in particular")
@WrittenAfter(Kiosk.class)
@Table(name = "kiosk_tally")
public class KioskTally extends TenantOwned {
    @Column(name = "kiosk_id")
    private UUID kioskId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private KioskCeiling kind;

    @Embedded
    private Usage usage = new Usage();

    /** For JPA. */
    protected KioskTally() {}

    KioskTally(UUID kioskId, KioskCeiling kind) {
        super(newId());
        this.kioskId = kioskId;
        this.kind = kind;
    }

    /** Takes one, or refuses it. */
    void take(Instant now) {
        usage.take(kind.most(), kind.period(), now);
    }

    /** Refuses where there is none to take. */
    void requireOne(Instant now) {
        usage.requireOne(kind.most(), kind.period(), now);
    }
}
