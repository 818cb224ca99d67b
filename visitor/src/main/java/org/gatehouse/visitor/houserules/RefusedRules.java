package org.gatehouse.visitor.houserules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.visitor.checkin.Scan;

/**
 * That a guest has said at a kiosk that they do not sign, and how often; its id is the scan's. What the kiosk sent
 * before the last time and arrives after it is not kept.
 */
@Entity
@WrittenAfter(Scan.class)
@Table(name = "refused_rules")
public class RefusedRules extends TenantOwned {
    @Column(name = "attempt")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.VISIT)
    private int attempt;

    /** For JPA. */
    protected RefusedRules() {}

    RefusedRules(UUID scan) {
        super(scan);
    }

    void refuse(int last) {
        this.attempt = last;
    }

    /** The last one that they took back. */
    int attempt() {
        return attempt;
    }
}
