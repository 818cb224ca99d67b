package org.gatehouse.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who made an account, and which other person answers for it. Operators' accounts need that: what takes two operators
 * takes two persons.
 */
@Embeddable
public class Making {
    /** How long a new account may still be its maker's. */
    static final Duration NEW = Duration.ofDays(1);

    @Column(name = "created_at")
    @NotPersonal("when the row was made")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "made_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private @Nullable UUID madeBy;

    @Column(name = "confirmed_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private @Nullable UUID confirmedBy;

    @Column(name = "confirmed_at")
    @Personal(category = DataCategory.WORK, record = RecordType.USER_ACCOUNT)
    private @Nullable Instant confirmedAt;

    /** For JPA. */
    protected Making() {}

    Making(@Nullable UUID by, Instant now) {
        this.createdAt = now;
        this.madeBy = by;
    }

    /** What nobody with an account here has made needs nobody to answer for it. */
    boolean isConfirmed() {
        return madeBy == null || confirmedAt != null;
    }

    /** Nobody else was ever there who could. */
    void confirmAlone(Instant now) {
        this.confirmedAt = now;
    }

    void confirmAloneNoMore() {
        if (confirmedBy == null) {
            this.confirmedAt = null;
        }
    }

    void confirm(Account by, Instant now) {
        if (isConfirmed()) {
            throw Refusal.of(Problem.ALREADY_DECIDED);
        }
        if (by.id().equals(madeBy)) {
            throw Refusal.of(Problem.SECOND_PERSON_NEEDED);
        }
        by.making().requireSettled(now);
        this.confirmedBy = by.id();
        this.confirmedAt = now;
    }

    void requireSettled(Instant now) {
        if (madeBy != null && now.isBefore(createdAt.plus(NEW))) {
            throw Refusal.of(Problem.OPERATOR_TOO_NEW);
        }
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Empty where the product itself or an operator of another tenant made it. */
    public Optional<UUID> madeBy() {
        return Optional.ofNullable(madeBy);
    }

    public Optional<UUID> confirmedBy() {
        return Optional.ofNullable(confirmedBy);
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }
}
