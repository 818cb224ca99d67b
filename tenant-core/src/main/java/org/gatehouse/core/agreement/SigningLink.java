package org.gatehouse.core.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * Leads one person to one version that they are asked to sign. It opens nothing by itself: whoever follows it signs in
 * first. Only the hash of what was sent is kept, and the signature uses it up.
 */
@Entity
@WrittenAfter(Account.class)
@Table(name = "signing_link")
public class SigningLink extends TenantOwned {
    public static final Duration LIFE = Duration.ofDays(14);

    @Column(name = "version_id")
    @NotPersonal("what is to be signed")
    private UUID versionId;

    @Column(name = "document_hash")
    @NotPersonal("what is to be signed")
    private byte[] documentHash;

    @Column(name = "account_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private UUID accountId;

    @Column(name = "secret_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private byte[] secretHash;

    @Column(name = "asked_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private UUID askedBy;

    @Column(name = "asked_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private Instant askedAt;

    @Column(name = "expires_at")
    @NotPersonal("how long a link leads there")
    private Instant expiresAt;

    @Column(name = "used_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable Instant usedAt;

    @Column(name = "refusals")
    @NotPersonal("how often a link was refused")
    private int refusals;

    @Enumerated(EnumType.STRING)
    @Column(name = "refused_as")
    @NotPersonal("why a link was refused")
    private @Nullable Problem refusedAs;

    @Column(name = "refused_at")
    @NotPersonal("when a link was refused")
    private @Nullable Instant refusedAt;

    /** For JPA. */
    protected SigningLink() {}

    public SigningLink(AgreementVersion version, UUID account, Secret secret, UUID by, Instant now) {
        super(newId());
        this.versionId = version.id();
        this.documentHash = HexFormat.of().parseHex(version.hash().orElseThrow());
        this.accountId = account;
        this.secretHash = secret.hash();
        this.askedBy = by;
        this.askedAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /**
     * Why it does not lead this caller there; empty where it does. To whoever it was not sent it says nothing else.
     *
     * @param signs whether the caller may sign for the tenant
     * @param waits whether the version waits for the tenant's signature
     */
    public Optional<Problem> refusal(UUID caller, boolean signs, AgreementVersion version, boolean waits, Instant now) {
        if (!accountId.equals(caller)) {
            return Optional.of(Problem.SIGNING_LINK_NOT_YOURS);
        }
        if (!signs) {
            return Optional.of(Problem.SIGNATURE_NOT_YOURS);
        }
        if (usedAt != null) {
            return Optional.of(Problem.SIGNING_LINK_USED);
        }
        if (!now.isBefore(expiresAt)) {
            return Optional.of(Problem.SIGNING_LINK_EXPIRED);
        }
        boolean same = version.hash().filter(documentHash()::equals).isPresent() && version.isIntact();
        return waits && same ? Optional.empty() : Optional.of(Problem.SIGNING_LINK_OVER);
    }

    /** Keeps that somebody was refused. */
    public void refuse(Problem as, Instant now) {
        this.refusals++;
        this.refusedAs = as;
        this.refusedAt = now;
    }

    /** A newer one was sent. */
    public void end(Instant now) {
        if (usedAt == null && now.isBefore(expiresAt)) {
            this.expiresAt = now;
        }
    }

    /** Whoever it was sent to has signed. */
    void use(UUID signer, Instant now) {
        if (accountId.equals(signer) && usedAt == null) {
            this.usedAt = now;
        }
    }

    private String documentHash() {
        return HexFormat.of().formatHex(documentHash);
    }

    public UUID versionId() {
        return versionId;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    public int refusals() {
        return refusals;
    }

    /** Why it was refused last. */
    public Optional<Problem> refusedAs() {
        return Optional.ofNullable(refusedAs);
    }

    public Optional<Instant> refusedAt() {
        return Optional.ofNullable(refusedAt);
    }
}
