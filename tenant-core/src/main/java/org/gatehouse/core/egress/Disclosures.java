package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.tenancy.Rows;

/** To whom data about a subject was given (GDPR Art. 15(1)(c)): every decision that let something out of the house. */
@Singleton
public class Disclosures {
    private final Rows rows;

    @Inject
    public Disclosures(Rows rows) {
        this.rows = rows;
    }

    /**
     * One service that was allowed to have something. Whether it took it is not known for certain, so it counts.
     *
     * @param service its key in the catalogue
     * @param countries all that the data could reach
     * @param fields kinds of data, never the data
     * @param registryNumber the registry that named the service
     */
    public record Disclosure(
            Instant at, String service, List<String> countries, Set<DataField> fields, int registryNumber) {}

    /** What was sent about a subject, of whichever of those kinds, the oldest first; trying again adds nothing. */
    public List<Disclosure> about(Set<String> subjectKinds, UUID subjectId) {
        Map<List<Object>, Disclosure> given = new LinkedHashMap<>();
        rows.query(
                        "select e from FlowEvidence e, Message m where e.tenantId = :tenant and m.tenantId = :tenant"
                                + " and e.messageId = m.id and m.subjectKind in :kinds and m.subjectId = :id"
                                + " and e.service is not null and e.channel <> :inside order by e.decidedAt, e.id",
                        FlowEvidence.class)
                .setParameter("kinds", subjectKinds)
                .setParameter("id", subjectId)
                .setParameter("inside", Channel.INAPP)
                .getResultList()
                .forEach(row -> given.putIfAbsent(
                        List.of(row.messageId(), row.service().orElseThrow(), row.released()), disclosure(row)));
        return List.copyOf(given.values());
    }

    private static Disclosure disclosure(FlowEvidence evidence) {
        return new Disclosure(
                evidence.at(),
                evidence.service().orElseThrow(),
                evidence.countries().map(codes -> List.of(codes.split("\\|"))).orElse(List.of()),
                ReplayFlows.fields(evidence.released()),
                evidence.registryNumber());
    }
}
