package org.gatehouse.access.factors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** The second factor of one phone: its id is the phone's. Wrong tries make it wait; none makes it useless. */
@Entity
@WrittenAfter(BoundPhone.class)
@Table(name = "phone_factor")
public class PhoneFactor extends TenantOwned {
    /** Once shown it is believed for so long: a row of letter boxes or a round of the stairs, and no whole shift. */
    public static final Duration GOOD = Duration.ofMinutes(15);

    public static final int TRIES = 3;

    /** After so many wrong ones the next may be made: whoever stands at a door waits no longer (C28). */
    public static final Duration WAIT = Duration.ofMinutes(2);

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    @NotPersonal("a passkey or a PIN")
    private FactorKind kind;

    @Column(name = "passkey")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.NETKEY_USER)
    private byte @Nullable [] passkey;

    @Column(name = "backup_eligible")
    @NotPersonal("a mark of a passkey")
    private boolean backupEligible;

    @Column(name = "sign_count")
    @NotPersonal("counts what a passkey has signed")
    private long signCount;

    @Column(name = "pin_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.NETKEY_USER)
    private @Nullable String pinHash;

    @Column(name = "set_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.NETKEY_USER)
    private Instant setAt;

    @Column(name = "proven_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.NETKEY_USER)
    private @Nullable Instant provenAt;

    @Column(name = "wrong")
    @NotPersonal("counts wrong tries")
    private int wrong;

    @Column(name = "waits_until")
    @NotPersonal("when the next try may be made")
    private @Nullable Instant waitsUntil;

    /** For JPA. */
    protected PhoneFactor() {}

    /** Whoever sets it has shown it. */
    private PhoneFactor(UUID phone, FactorKind kind, Instant now) {
        super(phone);
        this.kind = kind;
        this.setAt = now;
        this.provenAt = now;
    }

    static PhoneFactor ofPasskey(UUID phone, Passkey passkey, Instant now) {
        PhoneFactor factor = new PhoneFactor(phone, FactorKind.PASSKEY, now);
        factor.keep(passkey);
        return factor;
    }

    static PhoneFactor ofPin(UUID phone, String hash, Instant now) {
        PhoneFactor factor = new PhoneFactor(phone, FactorKind.PIN, now);
        factor.pinHash = hash;
        return factor;
    }

    private void keep(Passkey used) {
        this.passkey = used.data();
        this.backupEligible = used.backupEligible();
        this.signCount = used.signCount();
    }

    /** Counted before it is looked at, so that many at once are not more than {@link #TRIES}. False: it must wait. */
    boolean begin(Instant now) {
        if (waitsUntil(now).isPresent()) {
            return false;
        }
        wrong++;
        if (wrong >= TRIES) {
            wrong = 0;
            waitsUntil = now.plus(WAIT);
        }
        return true;
    }

    void prove(Instant now) {
        this.provenAt = now;
        unlock();
    }

    void prove(Passkey used, Instant now) {
        keep(used);
        prove(now);
    }

    /** The next try may be made at once; nothing is proven by that. */
    void unlock() {
        this.wrong = 0;
        this.waitsUntil = null;
    }

    public FactorKind kind() {
        return kind;
    }

    Optional<Passkey> passkey() {
        return Optional.ofNullable(passkey).map(data -> new Passkey(data.clone(), backupEligible, signCount));
    }

    Optional<String> pinHash() {
        return Optional.ofNullable(pinHash);
    }

    public Instant setAt() {
        return setAt;
    }

    /** Until when it is believed, if it is at that moment. */
    public Optional<Instant> provenUntil(Instant now) {
        return Optional.ofNullable(provenAt).map(at -> at.plus(GOOD)).filter(now::isBefore);
    }

    /** When the next try may be made, if not at that moment. */
    public Optional<Instant> waitsUntil(Instant now) {
        return Optional.ofNullable(waitsUntil).filter(now::isBefore);
    }

    int triesLeft() {
        return TRIES - wrong;
    }
}
