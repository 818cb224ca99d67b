package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.core.tenancy.UseCase;

/** When the current tenant's contract ends, as far as somebody has said so. */
@UseCase
public class ReadContractEnd {
    private final Agreements agreements;
    private final Clock clock;

    @Inject
    public ReadContractEnd(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    public Optional<Instant> endsAt() {
        return agreements.end(clock.instant()).map(ContractEnd::endsAt);
    }
}
