package org.gatehouse.core.subprocessors;

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

/** An approval has ended: somebody stops the flow, has what is stored there deleted or brought back, and says so. */
@Entity
@Table(name = "remediation_task")
public class RemediationTask extends TenantOwned {
    public enum Cause {
        STOP,
        REVOKED,
        SUSPENDED,
        /** The adequacy decision has ended that it relied on. */
        GROUND_ENDED
    }

    @Column(name = "service")
    @NotPersonal("what is to be cleaned up where")
    private String service;

    @Column(name = "processor")
    @NotPersonal("what is to be cleaned up where")
    private String processor;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause")
    @NotPersonal("what is to be cleaned up where")
    private Cause cause;

    @Column(name = "detail")
    @NotPersonal("what is to be cleaned up where")
    private String detail;

    @Column(name = "opened_at")
    @NotPersonal("what is to be cleaned up where")
    private Instant openedAt;

    @Column(name = "confirmed_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable Instant confirmedAt;

    @Column(name = "confirmed_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable UUID confirmedBy;

    @Column(name = "note")
    @Personal(category = DataCategory.TEXT, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable String note;

    /** For JPA. */
    protected RemediationTask() {}

    RemediationTask(String service, String processor, Cause cause, String detail, Instant now) {
        super(newId());
        this.service = service;
        this.processor = processor;
        this.cause = cause;
        this.detail = detail;
        this.openedAt = now;
    }

    /** @param said what was done, and who at the processor has confirmed it */
    public void confirm(String said, UUID by, Instant now) {
        if (confirmedAt != null) {
            throw Refusal.of(Problem.ALREADY_DECIDED);
        }
        this.confirmedAt = now;
        this.confirmedBy = by;
        this.note = said;
    }

    public String service() {
        return service;
    }

    public String processor() {
        return processor;
    }

    public Cause cause() {
        return cause;
    }

    public String detail() {
        return detail;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** Whether it is open, or was done after an instant. */
    boolean covers(Instant from) {
        return confirmedAt == null || !confirmedAt.isBefore(from);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
