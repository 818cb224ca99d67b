package org.gatehouse.core.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * A difference between what left and what was decided, until a person has looked into it. It belongs to the tenant
 * whose flow it was; where nobody can tell, to the operator's own.
 */
@Entity
@Table(name = "incident")
public class Incident extends TenantOwned {
    @Enumerated(EnumType.STRING)
    @Column(name = "code")
    @NotPersonal("what differs")
    private Difference.Kind code;

    @Column(name = "difference")
    @NotPersonal("a hash that names the difference")
    private String difference;

    @Column(name = "flow_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.FLOW_EVIDENCE)
    private @Nullable UUID flow;

    @Column(name = "service")
    @NotPersonal("a company")
    private String service;

    @Column(name = "host")
    @NotPersonal("a company")
    private String host;

    @Column(name = "detail")
    @NotPersonal("codes")
    private String detail;

    @Column(name = "calls")
    @NotPersonal("how often")
    private int calls;

    @Column(name = "first_seen_at")
    @NotPersonal("when we noticed")
    private Instant firstSeenAt;

    @Column(name = "last_seen_at")
    @NotPersonal("when we noticed")
    private Instant lastSeenAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    @NotPersonal("how far it is looked into")
    private State state;

    @Column(name = "closed_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.API_LOG)
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.API_LOG)
    private @Nullable UUID closedBy;

    @Column(name = "closed_because")
    @Personal(category = DataCategory.TEXT, record = RecordType.API_LOG)
    private @Nullable String closedBecause;

    /** Whether somebody still has to look into it. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** For JPA. */
    protected Incident() {}

    Incident(Difference found, Instant now) {
        super(newId());
        this.code = found.kind();
        this.difference = found.key();
        this.flow = found.flow();
        this.service = found.service();
        this.host = found.host();
        this.detail = found.detail();
        this.calls = found.calls();
        this.firstSeenAt = now;
        this.lastSeenAt = now;
        this.state = State.OPEN;
    }

    /** The same again. More calls than somebody has looked into make it open again. */
    void seenAgain(Difference found, Instant now) {
        this.lastSeenAt = now;
        if (found.calls() > calls) {
            this.calls = found.calls();
            this.state = State.OPEN;
        }
    }

    void close(UUID by, String because, Instant now) {
        if (state == State.CLOSED) {
            throw Refusal.of(Problem.INCIDENT_CLOSED);
        }
        this.state = State.CLOSED;
        this.closedAt = now;
        this.closedBy = by;
        this.closedBecause = because;
    }

    public Difference.Kind code() {
        return code;
    }

    public Optional<UUID> flow() {
        return Optional.ofNullable(flow);
    }

    public String service() {
        return service;
    }

    public String host() {
        return host;
    }

    public String detail() {
        return detail;
    }

    public int calls() {
        return calls;
    }

    public Instant firstSeenAt() {
        return firstSeenAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    public State state() {
        return state;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<UUID> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    public Optional<String> closedBecause() {
        return Optional.ofNullable(closedBecause);
    }
}
