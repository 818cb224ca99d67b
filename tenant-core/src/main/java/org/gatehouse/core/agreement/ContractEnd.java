package org.gatehouse.core.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * A party ends the contract, whatever version of the agreement is in force then. Taken back until it has come, and
 * never deleted: what was known of it at an instant decides for that instant.
 */
@Entity
@Table(name = "contract_end")
public class ContractEnd extends TenantOwned {
    /** What becomes of the data, at the choice of the controller (GDPR Art. 28(3)(g)). */
    public enum Choice {
        RETURN,
        ERASE
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "party")
    @NotPersonal("when a contract ends, and what becomes of its data")
    private Party party;

    @Column(name = "reason")
    @Personal(category = DataCategory.TEXT, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String reason;

    @Column(name = "given_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private UUID givenBy;

    @Column(name = "given_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private Instant givenAt;

    @Column(name = "ends_at")
    @NotPersonal("when a contract ends, and what becomes of its data")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "choice")
    @NotPersonal("when a contract ends, and what becomes of its data")
    private @Nullable Choice choice;

    @Column(name = "chosen_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable UUID chosenBy;

    @Column(name = "chosen_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable Instant chosenAt;

    @Column(name = "withdrawn_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable UUID withdrawnBy;

    @Column(name = "withdrawn_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable Instant withdrawnAt;

    @Column(name = "told_at")
    @NotPersonal("when a contract ends, and what becomes of its data")
    private @Nullable Instant toldAt;

    @Column(name = "withdrawal_told_at")
    @NotPersonal("when a contract ends, and what becomes of its data")
    private @Nullable Instant withdrawalToldAt;

    /** For JPA. */
    protected ContractEnd() {}

    ContractEnd(Party party, String reason, UUID by, Instant now, Instant endsAt) {
        super(newId());
        this.party = party;
        this.reason = reason;
        this.givenBy = by;
        this.givenAt = now;
        this.endsAt = endsAt;
    }

    /** Once: who wants something else and has given this end takes it back, and gives another. */
    void choose(Choice what, UUID by, Instant now) {
        if (choice != null || withdrawnAt != null) {
            throw Refusal.of(Problem.ALREADY_DECIDED);
        }
        this.choice = what;
        this.chosenBy = by;
        this.chosenAt = now;
    }

    void withdraw(UUID by, Instant now) {
        if (withdrawnAt != null) {
            throw Refusal.of(Problem.ALREADY_DECIDED);
        }
        this.withdrawnBy = by;
        this.withdrawnAt = now;
    }

    /** The tenant was told of it as it stands. */
    public void tell(Instant now) {
        if (withdrawnAt == null) {
            this.toldAt = now;
        } else {
            this.withdrawalToldAt = now;
        }
    }

    boolean hasComeAt(Instant at) {
        return !at.isBefore(endsAt);
    }

    public Party party() {
        return party;
    }

    public String reason() {
        return reason;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** Empty where we have ended it and the controller has not chosen yet. */
    public Optional<Choice> choice() {
        return Optional.ofNullable(choice);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }
}
