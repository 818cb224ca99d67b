package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gatehouse.core.agreement.AgreementFindings.Surroundings;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.registry.RegistryVersion;
import org.gatehouse.core.tenancy.Tenants;

/** Looks at terms in the tenant's own surroundings. */
@Singleton
public class Examine {
    private final Agreements agreements;
    private final Registers registers;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public Examine(Agreements agreements, Registers registers, Tenants tenants, Clock clock) {
        this.agreements = agreements;
        this.registers = registers;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** To be called inside a transaction of the tenant. */
    public List<Finding> now(Terms terms) {
        Instant now = clock.instant();
        RegistryVersion registry = registers.newest();
        Terms before = agreements.inForce(now).map(AgreementVersion::terms).orElse(null);
        return AgreementFindings.of(
                terms,
                new Surroundings(
                        before,
                        registry.catalogue(),
                        registers.compile(registry, now),
                        agreements.verifiedRoles(now),
                        tenants.current().isPublicBody(),
                        now));
    }
}
