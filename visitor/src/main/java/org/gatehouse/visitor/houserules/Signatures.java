package org.gatehouse.visitor.houserules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.Rows;

/** What guests of the tenant have signed. */
@Singleton
public class Signatures {
    private final Rows rows;
    private final MasterKey masterKey;

    @Inject
    public Signatures(Rows rows, MasterKey masterKey) {
        this.rows = rows;
        this.masterKey = masterKey;
    }

    public Optional<SignedRules> of(UUID visit) {
        return rows.find(SignedRules.class, visit);
    }

    /** The text that was signed, as it stood. */
    public HouseRules text(SignedRules signed) {
        return rows.find(HouseRules.class, signed.rulesId()).orElseThrow();
    }

    /** Which of those visits have signed, and how; no strokes are read. */
    public Map<UUID, SignedHow> among(Collection<UUID> visits) {
        return visits.isEmpty()
                ? Map.of()
                : rows.query(
                                "select x.id, x.how from SignedRules x where x.tenantId = :tenant"
                                        + " and x.id in :visits",
                                Object[].class)
                        .setParameter("visits", visits)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (SignedHow) row[1]));
    }

    /** A PNG; empty where nothing was drawn, and once it is erased. */
    public Optional<byte[]> strokes(UUID visit) {
        return of(visit).flatMap(signed -> signed.png(masterKey));
    }

    /** What a hand drew is gone; that it has signed stays. */
    public void forgetStrokes(UUID visit) {
        of(visit).ifPresent(SignedRules::forgetStrokes);
    }

    /** What was signed since then, by whoever should not have come in. */
    public void erase(UUID visit, Instant since) {
        of(visit).filter(signed -> !signed.signedAt().isBefore(since)).ifPresent(rows::remove);
    }
}
