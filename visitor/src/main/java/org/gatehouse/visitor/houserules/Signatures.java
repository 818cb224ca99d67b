package org.gatehouse.visitor.houserules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

    /** The oldest first. */
    public List<SignedRules> of(UUID visit) {
        return rows.where(SignedRules.class, "x.visitId = :visit order by x.signedAt, x.id")
                .setParameter("visit", visit)
                .getResultList();
    }

    /** The text that was signed; empty where what is on record is not that text, or it was on paper. */
    public Optional<List<String>> text(SignedRules signed) {
        return rows.find(HouseRules.class, signed.rulesId())
                .filter(signed::isOf)
                .map(text -> text.texts().in(signed.language().orElseThrow()));
    }

    /** Which of those visits have signed in the stay they are in, or were in last, and how; no strokes are read. */
    public Map<UUID, SignedHow> among(Collection<UUID> visits) {
        return visits.isEmpty()
                ? Map.of()
                : rows.query(
                                "select x.visitId, x.how from SignedRules x, Visit v where x.tenantId = :tenant"
                                        + " and v.tenantId = :tenant and v.id = x.visitId and x.visitId in :visits"
                                        + " and x.arrivedAt = v.presence.arrivedAt order by x.signedAt, x.id",
                                Object[].class)
                        .setParameter("visits", visits)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0], row -> (SignedHow) row[1], (earlier, later) -> later));
    }

    /** In the stay that the guest is in. */
    public boolean isSigned(UUID visit) {
        return !among(List.of(visit)).isEmpty();
    }

    /** The last ones, as a PNG; empty where nothing was drawn, once it is erased, and where its time is over. */
    public Optional<byte[]> strokes(UUID visit, LocalDate today) {
        return of(visit).stream()
                .filter(SignedRules::isDrawn)
                .filter(signed ->
                        signed.keptUntil().filter(day -> !day.isBefore(today)).isPresent())
                .reduce((earlier, later) -> later)
                .flatMap(signed -> signed.png(masterKey));
    }

    /** The last attempt to sign with that scan that the guest took back; zero: none. */
    int refused(UUID scan) {
        return rows.find(RefusedRules.class, scan).map(RefusedRules::attempt).orElse(0);
    }

    /** What was signed with that scan goes; whether there was something. */
    boolean refuse(UUID scan, int attempt) {
        rows.find(RefusedRules.class, scan).orElseGet(() -> begin(scan)).refuse(attempt);
        List<SignedRules> signed = rows.where(SignedRules.class, "x.scanId = :scan")
                .setParameter("scan", scan)
                .getResultList();
        signed.forEach(rows::remove);
        rows.flush(); // before the same text is signed anew
        return !signed.isEmpty();
    }

    private RefusedRules begin(UUID scan) {
        RefusedRules refused = new RefusedRules(scan);
        rows.add(refused);
        return refused;
    }

    /** What was signed since then, by whoever should not have come in. */
    public void erase(UUID visit, Instant since) {
        of(visit).stream().filter(signed -> !signed.signedAt().isBefore(since)).forEach(rows::remove);
    }
}
