package org.gatehouse.access.units;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.calls.Denied;
import org.gatehouse.access.calls.PublicKeys;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.protocol.Keys;
import org.gatehouse.access.protocol.UnitCertificate;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * The machine on a door: its id is the door's. Whoever enrols one in its place replaces it, and whoever deactivates or
 * dismounts the door kills it: it must be enrolled anew.
 */
@NotPersonal("a machine on a door")
@Entity
@WrittenAfter(DoorUnit.class)
@Table(name = "installed_unit")
public class InstalledUnit extends TenantOwned {
    public static final Duration CODE = Duration.ofMinutes(15);
    static final Duration CERTIFICATE = Duration.ofDays(366);

    private static final Duration CONTACT = Duration.ofSeconds(30);

    @Column(name = "code_hash")
    private byte @Nullable [] codeHash;

    @Column(name = "code_until")
    private @Nullable Instant codeUntil;

    @Column(name = "generation")
    private int generation;

    @Column(name = "epoch")
    private int epoch;

    @Column(name = "signing_key")
    private @Nullable String signingKey;

    @Column(name = "sealing_key")
    private @Nullable String sealingKey;

    @Column(name = "thumbprint")
    private @Nullable String thumbprint;

    @Column(name = "enrolled_at")
    private @Nullable Instant enrolledAt;

    @Column(name = "contact_at")
    private @Nullable Instant contactAt;

    @Column(name = "clock_offset")
    private int clockOffset;

    @Column(name = "battery")
    private @Nullable Integer battery;

    @Column(name = "firmware")
    private @Nullable String firmware;

    @Column(name = "local_address")
    private @Nullable String localAddress;

    @Column(name = "notice_number")
    private long noticeNumber;

    @Column(name = "order_number")
    private long orderNumber;

    @Column(name = "pending")
    private boolean pending;

    /**
     * What a unit says about itself.
     *
     * @param battery in percent
     * @param address where phones near the door reach it: {@code http://10.0.0.7:7101}
     */
    public record Status(
            @Nullable Integer battery,
            @Nullable String firmware,
            @Nullable String address) {}

    /** For JPA. */
    protected InstalledUnit() {}

    InstalledUnit(UUID door) {
        super(door);
    }

    /** The code is shown this once; the last one made is the one that counts. */
    Secret invite(Instant now) {
        Secret code = Secret.random();
        this.codeHash = code.hash();
        this.codeUntil = now.plus(CODE);
        return code;
    }

    boolean isInvitedBy(byte[] hash, Instant now) {
        return Arrays.equals(hash, codeHash) && codeUntil != null && now.isBefore(codeUntil);
    }

    void enrol(OctetKeyPair signing, ECKey sealing, DoorUnit door, Instant now) {
        this.codeHash = null;
        this.codeUntil = null;
        this.generation++;
        this.epoch = door.epoch();
        this.signingKey = signing.toJSONString();
        this.sealingKey = sealing.toJSONString();
        this.thumbprint = Keys.thumbprint(signing);
        this.enrolledAt = now;
        this.contactAt = now;
        this.clockOffset = 0;
        this.battery = null;
        this.firmware = null;
        this.localAddress = null;
        this.pending = true;
    }

    public boolean isAlive(DoorUnit door) {
        return isAliveIn(door.epoch());
    }

    /** @param doorsEpoch how often the door was taken out of use */
    boolean isAliveIn(int doorsEpoch) {
        return signingKey != null && epoch == doorsEpoch;
    }

    boolean isContactDue(Instant now) {
        return contactAt == null || !now.isBefore(contactAt.plus(CONTACT));
    }

    void contact(Instant unitsTime, Instant now) {
        this.contactAt = now;
        this.clockOffset = Math.toIntExact(Duration.between(now, unitsTime).toSeconds());
    }

    void tell(Status status) {
        this.battery = status.battery();
        this.firmware = status.firmware();
        this.localAddress = status.address();
    }

    /** The next notice has this number; it tells all there is to tell now. */
    public long nextNotice() {
        this.pending = false;
        return ++noticeNumber;
    }

    /** The next order has this number; the unit is told at once. */
    public long nextOrder() {
        this.pending = true;
        return ++orderNumber;
    }

    /** Whether something has been revoked, or changed, since the last notice. */
    public boolean isPending() {
        return pending;
    }

    public long noticeNumber() {
        return noticeNumber;
    }

    public OctetKeyPair signingKey() {
        return Denied.unless(() -> PublicKeys.ed25519(Objects.requireNonNull(signingKey)));
    }

    public UnitCertificate certificate(Instant now, Instant until) {
        return new UnitCertificate(
                tenant(),
                id(),
                signingKey(),
                Denied.unless(() -> PublicKeys.p256(Objects.requireNonNull(sealingKey))),
                now,
                until);
    }

    /** How many units there have been on this door. */
    public int generation() {
        return generation;
    }

    public Optional<Instant> enrolledAt() {
        return Optional.ofNullable(enrolledAt);
    }

    /** To within half a minute. */
    public Optional<Instant> contactAt() {
        return Optional.ofNullable(contactAt);
    }

    /** By how many seconds its clock was ahead of ours. */
    public int clockOffset() {
        return clockOffset;
    }

    /** In percent. */
    public Optional<Integer> battery() {
        return Optional.ofNullable(battery);
    }

    public Optional<String> firmware() {
        return Optional.ofNullable(firmware);
    }

    /** Where phones near the door reach it. */
    public Optional<String> localAddress() {
        return Optional.ofNullable(localAddress);
    }
}
