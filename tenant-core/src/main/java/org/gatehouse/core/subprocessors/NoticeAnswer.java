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
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** One thing a tenant has said to a notice. Kept as given: the last one up to an instant is what counted then. */
@Entity
@Table(name = "subprocessor_answer")
public class NoticeAnswer extends TenantOwned {
    public enum Kind {
        /** Also an objection that is withdrawn. */
        APPROVED,
        OBJECTED,
        /** An objection to what was in use: stop at once. */
        REVOKED,
        MITIGATED,
        FEATURE_OFF
    }

    @Column(name = "notice_id")
    @NotPersonal("what was said of a change")
    private UUID noticeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer")
    @NotPersonal("what was said of a change")
    private Kind answer;

    @Column(name = "reason")
    @Personal(category = DataCategory.TEXT, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable String reason;

    @Column(name = "given_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private UUID givenBy;

    @Column(name = "given_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private Instant givenAt;

    @Column(name = "in_annex_at")
    @NotPersonal("what was said of a change")
    private @Nullable Instant inAnnexAt;

    /** For JPA. */
    protected NoticeAnswer() {}

    NoticeAnswer(UUID noticeId, Kind answer, @Nullable String reason, UUID by, Instant now) {
        super(newId());
        this.noticeId = noticeId;
        this.answer = answer;
        this.reason = reason;
        this.givenBy = by;
        this.givenAt = now;
    }

    void followed(Instant now) {
        if (inAnnexAt == null) {
            this.inAnnexAt = now;
        }
    }

    boolean isGivenAt(Instant at) {
        return !at.isBefore(givenAt);
    }

    UUID noticeId() {
        return noticeId;
    }

    public Kind answer() {
        return answer;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public UUID givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }

    Optional<Instant> inAnnexAt() {
        return Optional.ofNullable(inAnnexAt);
    }
}
