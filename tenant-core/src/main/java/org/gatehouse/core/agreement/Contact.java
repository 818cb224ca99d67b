package org.gatehouse.core.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** Somebody of the tenant who is told what the agreement says must be told (clause 15). */
@Entity
@Table(name = "agreement_contact")
public class Contact extends TenantOwned {
    private static final int MOST_TRIALS = 5;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    @Personal(category = DataCategory.WORK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private ContactRole role;

    @Column(name = "name")
    @Personal(category = DataCategory.LAST_NAME, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String name;

    @Column(name = "email")
    @Personal(category = DataCategory.EMAIL, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String email;

    @Column(name = "phone")
    @Personal(category = DataCategory.PHONE, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable String phone;

    @Column(name = "language")
    @Personal(category = DataCategory.LANGUAGE, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String language;

    @Column(name = "code_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private byte @Nullable [] codeHash;

    @Column(name = "code_until")
    @NotPersonal("how long a code counts")
    private @Nullable Instant codeUntil;

    @Column(name = "code_trials")
    @NotPersonal("how often a code was tried")
    private int codeTrials;

    @Column(name = "verified_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable Instant verifiedAt;

    @Column(name = "created_at")
    @NotPersonal("when the row was made")
    private Instant createdAt;

    /** For JPA. */
    protected Contact() {}

    public Contact(Details details, Instant now) {
        super(newId());
        this.createdAt = now;
        change(details);
    }

    public record Details(
            ContactRole role,
            String name,
            Email email,
            @Nullable PhoneNumber phone,
            String language) {}

    /** A new address has to be verified anew. */
    public final void change(Details details) {
        if (!details.email().address().equals(email)) {
            this.verifiedAt = null;
            this.codeHash = null;
        }
        this.role = details.role();
        this.name = details.name();
        this.email = details.email().address();
        this.phone = details.phone() == null ? null : details.phone().e164();
        this.language = details.language();
    }

    /** @param hash of the code, which was sent to the address */
    public void ask(byte[] hash, Instant until) {
        this.codeHash = hash.clone();
        this.codeUntil = until;
        this.codeTrials = 0;
    }

    /** @param lasts how long a code counts */
    public boolean wasAskedSince(Instant instant, Duration lasts) {
        return codeUntil != null && codeUntil.minus(lasts).isAfter(instant);
    }

    /** Whether the code was the right one. Each wrong one counts; after five a new code is needed. */
    public boolean answer(byte[] hash, Instant now) {
        if (codeHash == null || codeUntil == null || !now.isBefore(codeUntil) || codeTrials >= MOST_TRIALS) {
            return false;
        }
        this.codeTrials++;
        if (!MessageDigest.isEqual(codeHash, hash)) {
            return false;
        }
        prove(now);
        return true;
    }

    /** Somebody there has read us a code, for whatever they are told of. */
    public void prove(Instant when) {
        this.verifiedAt = when;
        this.codeHash = null;
    }

    /** Verified within a year (V16). */
    public boolean isVerifiedAt(Instant at) {
        return verifiedUntil().filter(at::isBefore).isPresent();
    }

    /** Empty: never verified. */
    public Optional<Instant> verifiedUntil() {
        return verifiedAt()
                .map(when -> when.atZone(ZoneOffset.UTC).plusMonths(12).toInstant());
    }

    public ContactRole role() {
        return role;
    }

    public String name() {
        return name;
    }

    public Email email() {
        return new Email(email);
    }

    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone).map(PhoneNumber::new);
    }

    public String language() {
        return language;
    }

    public Optional<Instant> verifiedAt() {
        return Optional.ofNullable(verifiedAt);
    }
}
