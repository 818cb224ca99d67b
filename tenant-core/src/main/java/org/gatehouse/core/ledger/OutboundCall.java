package org.gatehouse.core.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Something left us: on which flow, for which service, to which host. Written by what sends and by nothing else,
 * whether or not anybody had allowed it; whose it is, is therefore known for certain only by the flow.
 */
@Entity
@Table(name = "outbound_call")
public class OutboundCall {
    @Id
    @Column(name = "id")
    @NotPersonal("a number of ours")
    private UUID id;

    @Column(name = "flow_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.FLOW_EVIDENCE)
    private UUID flow;

    @Column(name = "worked_for")
    @NotPersonal("a customer")
    private @Nullable UUID workedFor;

    @Column(name = "service")
    @NotPersonal("a company")
    private String service;

    @Column(name = "host")
    @NotPersonal("a company")
    private String host;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    @NotPersonal("a kind of call")
    private Kind kind;

    @Column(name = "called_at")
    @NotPersonal("when we called")
    private Instant calledAt;

    /** What was said. */
    public enum Kind {
        /** Here is a message. */
        DELIVER,
        /** Have you got that message? */
        ASK
    }

    /** For JPA. */
    protected OutboundCall() {}

    OutboundCall(Clearance clearance, String host, Kind kind, @Nullable TenantId workedFor, Instant now) {
        this.id = Uuids.next();
        this.flow = clearance.flow();
        this.service = clearance.service();
        this.host = host;
        this.kind = kind;
        this.workedFor = workedFor == null ? null : workedFor.value();
        this.calledAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID flow() {
        return flow;
    }

    public String service() {
        return service;
    }

    public String host() {
        return host;
    }

    public Kind kind() {
        return kind;
    }

    public Instant calledAt() {
        return calledAt;
    }

    /** The tenant the thread that called was bound to. */
    public Optional<TenantId> workedFor() {
        return Optional.ofNullable(workedFor).map(TenantId::new);
    }
}
