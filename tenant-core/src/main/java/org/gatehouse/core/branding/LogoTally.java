package org.gatehouse.core.branding;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.limits.Usage;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.TenantOwned;

/** How many logos a tenant has had drawn since the minute began; its id is the tenant's. */
@Entity
@NotPersonal("how often a company's sign was drawn, for nobody in particular")
@Table(name = "logo_tally")
public class LogoTally extends TenantOwned {
    /** Nobody looks at more of them in that time. */
    static final int MOST = 10;

    static final Duration PERIOD = Duration.ofMinutes(1);

    @Embedded
    private Usage usage = new Usage();

    /** For JPA. */
    protected LogoTally() {}

    LogoTally(TenantId tenant) {
        super(tenant.value());
    }

    /** Takes one, or refuses it. */
    void take(Instant now) {
        usage.take(MOST, PERIOD, now);
    }
}
