package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.gatehouse.core.datamap.RecordType;

/** How long the tenant's records are kept: as the agreement says, or as we propose where it says nothing. */
@Singleton
public class RetentionPeriods {
    private final Agreements agreements;

    @Inject
    public RetentionPeriods(Agreements agreements) {
        this.agreements = agreements;
    }

    /** Of a kind that tenants decide about. */
    public RetentionPeriod of(RecordType type, Instant at) {
        return agreements.inForce(at).map(AgreementVersion::terms).stream()
                .flatMap(terms -> terms.retention().stream())
                .filter(rule -> rule.recordType().equals(type.code()))
                .map(Terms.Retention::period)
                .findFirst()
                .or(() -> RetentionBounds.of(type.code()).map(RetentionBounds::preset))
                .map(RetentionPeriod::new)
                .orElseThrow();
    }
}
