package org.gatehouse.core.devices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A tablet at an entrance of a site. It is a device, never a person: it holds a credential of its own (rule 36). */
@Entity
@NotPersonal("a tablet at an entrance: it is nobody's")
@WrittenAfter(Site.class)
@Table(name = "kiosk")
public class Kiosk extends TenantOwned {
    public static final Duration PAIRING = Duration.ofMinutes(10);

    @Column(name = "site_id")
    private UUID siteId;

    @Column(name = "entrance")
    private String entrance;

    @Column(name = "name")
    private String name;

    @Column(name = "pairing_hash")
    private byte @Nullable [] pairingHash;

    @Column(name = "pairing_until")
    private @Nullable Instant pairingUntil;

    @Column(name = "credential_hash")
    private byte @Nullable [] credentialHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "paired_at")
    private @Nullable Instant pairedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "last_seen_at")
    private @Nullable Instant lastSeenAt;

    /** For JPA. */
    protected Kiosk() {}

    Kiosk(UUID siteId, String entrance, String name, Instant now) {
        super(newId());
        this.siteId = siteId;
        this.entrance = entrance;
        this.name = name;
        this.createdAt = now;
    }

    /** A code with this hash pairs one tablet, within ten minutes. An earlier code is good no more. */
    void awaitPairing(byte[] codeHash, Instant now) {
        requireActive();
        this.pairingHash = codeHash;
        this.pairingUntil = now.plus(PAIRING);
    }

    /** The tablet that showed the code gets the credential; the one before, if there was one, has lost its own. */
    boolean pair(Secret credential, Instant now) {
        if (revokedAt != null || pairingUntil == null || !now.isBefore(pairingUntil)) {
            return false;
        }
        this.pairingHash = null;
        this.pairingUntil = null;
        this.credentialHash = credential.hash();
        this.pairedAt = now;
        this.lastSeenAt = now;
        return true;
    }

    boolean isPairedBy(byte[] codeHash) {
        return Arrays.equals(codeHash, pairingHash);
    }

    boolean holds(Secret credential) {
        return revokedAt == null && Arrays.equals(credential.hash(), credentialHash);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            this.revokedAt = now;
        }
        this.pairingHash = null;
        this.credentialHash = null;
    }

    void requireActive() {
        if (revokedAt != null) {
            throw Refusal.of(Problem.DEVICE_REVOKED);
        }
    }

    void see(Instant now) {
        this.lastSeenAt = now;
    }

    public UUID siteId() {
        return siteId;
    }

    public String entrance() {
        return entrance;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> pairedAt() {
        return Optional.ofNullable(pairedAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public Optional<Instant> lastSeenAt() {
        return Optional.ofNullable(lastSeenAt);
    }
}
