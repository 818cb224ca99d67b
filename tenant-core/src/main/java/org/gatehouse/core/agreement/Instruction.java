package org.gatehouse.core.agreement;

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
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** Something the controller told us to do after the agreement was signed (clause 3.1). Kept as given, never changed. */
@Entity
@Table(name = "agreement_instruction")
public class Instruction extends TenantOwned {
    public enum Kind {
        /** A service, an activity or a country receives nothing more: there is a narrower version since. */
        STOP,
        /** In this emergency, services that are not approved may be used. Ends by itself. */
        BREAK_GLASS,
        /** It ends earlier: whatever was declared until then counts no more. */
        END_EMERGENCY
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    @NotPersonal("what is to stop")
    private Kind kind;

    @Column(name = "detail")
    @NotPersonal("what is to stop")
    private String detail;

    @Column(name = "reason")
    @Personal(category = DataCategory.TEXT, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String reason;

    @Column(name = "incapable")
    @NotPersonal("what is to stop")
    private boolean incapable;

    @Column(name = "given_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private UUID givenBy;

    @Column(name = "given_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private Instant givenAt;

    @Column(name = "ends_at")
    @NotPersonal("what is to stop")
    private @Nullable Instant endsAt;

    /** For JPA. */
    protected Instruction() {}

    /** @param detail what is stopped; empty for an emergency */
    Instruction(
            Kind kind,
            String detail,
            String reason,
            boolean incapable,
            UUID by,
            Instant now,
            @Nullable Instant endsAt) {
        super(newId());
        this.kind = kind;
        this.detail = detail;
        this.reason = reason;
        this.incapable = incapable;
        this.givenBy = by;
        this.givenAt = now;
        this.endsAt = endsAt;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }

    public String reason() {
        return reason;
    }

    public boolean isIncapable() {
        return incapable;
    }

    public UUID givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }
}
