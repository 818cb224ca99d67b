package org.gatehouse.core.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** Somebody broke the glass: within three days an administrator looks at what was sent to whom, and says so. */
@Entity
@Table(name = "emergency_review")
@WrittenAfter(Instruction.class)
public class EmergencyReview extends TenantOwned {
    public static final Duration WITHIN = Duration.ofDays(3);

    @Column(name = "instruction_id")
    @NotPersonal("which emergency is to be looked back on, and until when")
    private UUID instructionId;

    @Column(name = "due_at")
    @NotPersonal("which emergency is to be looked back on, and until when")
    private Instant dueAt;

    @Column(name = "done_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable Instant doneAt;

    @Column(name = "done_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable UUID doneBy;

    @Column(name = "note")
    @Personal(category = DataCategory.TEXT, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable String note;

    /** For JPA. */
    protected EmergencyReview() {}

    EmergencyReview(Instruction emergency) {
        super(newId());
        this.instructionId = emergency.id();
        this.dueAt = emergency.givenAt().plus(WITHIN);
    }

    /** @param said what was found */
    void done(String said, UUID by, Instant now) {
        if (doneAt != null) {
            throw Refusal.of(Problem.ALREADY_DECIDED);
        }
        this.doneAt = now;
        this.doneBy = by;
        this.note = said;
    }

    public UUID instructionId() {
        return instructionId;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
