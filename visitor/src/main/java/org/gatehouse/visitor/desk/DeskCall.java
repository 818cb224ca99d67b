package org.gatehouse.visitor.desk;

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
import org.gatehouse.core.devices.Kiosk;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a kiosk wants help, or went past it while it had no network and would not have been let in or out. Who it
 * is, the kiosk does not know and nobody writes down.
 */
@Entity
@WrittenAfter(Kiosk.class)
@Table(name = "desk_call")
public class DeskCall extends TenantOwned {
    /** Why, as the kiosk offers it. */
    public enum Reason {
        HELP,
        NO_PASS,
        HOST_NOT_FOUND,
        NOBODY_COMES,
        DEVICE,
        /** Nobody calls: a tablet without a network told only now whom it could not check in or out. */
        LATE
    }

    @Column(name = "site_id")
    @NotPersonal("which desk")
    private UUID siteId;

    @Column(name = "kiosk_id")
    @NotPersonal("which tablet")
    private UUID kioskId;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    @NotPersonal("one of a few, of somebody nobody knows")
    private Reason reason;

    @Column(name = "called_at")
    @NotPersonal("when somebody nobody knows wanted help")
    private Instant calledAt;

    @Column(name = "happened_at")
    @NotPersonal("when somebody nobody knows was there")
    private @Nullable Instant happenedAt;

    @Column(name = "outcome")
    @NotPersonal("what somebody nobody knows would have been told")
    private @Nullable String outcome;

    @Column(name = "done_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.API_LOG)
    private @Nullable Instant doneAt;

    @Column(name = "done_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.API_LOG)
    private @Nullable UUID doneBy;

    /** For JPA. */
    protected DeskCall() {}

    DeskCall(UUID id, Kiosk kiosk, Reason reason, Instant now) {
        super(id);
        this.siteId = kiosk.siteId();
        this.kioskId = kiosk.id();
        this.reason = reason;
        this.calledAt = now;
    }

    /** Of what a tablet told too late for anybody to be told. */
    static DeskCall late(UUID id, Kiosk kiosk, Instant happenedAt, String outcome, Instant now) {
        DeskCall call = new DeskCall(id, kiosk, Reason.LATE, now);
        call.happenedAt = happenedAt;
        call.outcome = outcome;
        return call;
    }

    /** Somebody asks again after a while, who may be somebody else. */
    void renew(Reason again, Instant now) {
        this.reason = again;
        this.calledAt = now;
    }

    /** Whether it was news. */
    boolean done(UUID by, Instant now) {
        if (doneAt != null) {
            return false;
        }
        this.doneAt = now;
        this.doneBy = by;
        return true;
    }

    boolean isOf(UUID kiosk) {
        return kioskId.equals(kiosk);
    }

    UUID siteId() {
        return siteId;
    }

    Reason reason() {
        return reason;
    }

    public Instant calledAt() {
        return calledAt;
    }

    @Nullable
    Instant happenedAt() {
        return happenedAt;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    boolean isLate() {
        return reason == Reason.LATE;
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }
}
