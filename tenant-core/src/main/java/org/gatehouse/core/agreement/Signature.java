package org.gatehouse.core.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** One party's signature under the hash of a version (GDPR Art. 28(9)). */
@Entity
@Table(name = "agreement_signature")
public class Signature extends TenantOwned {
    public enum Party {
        CONTROLLER,
        PROCESSOR
    }

    public enum Method {
        /** Signed in, password given again, authority confirmed. */
        CLICK,
        /** Our signature under the offer, which covers it. */
        STANDING_OFFER,
        /** A narrowing is the controller's instruction: it binds us without our consent (clause 3.1). */
        INSTRUCTION
    }

    @Column(name = "version_id")
    @NotPersonal("what was signed, for whom, and how")
    private UUID versionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "party")
    @NotPersonal("what was signed, for whom, and how")
    private Party party;

    @Enumerated(EnumType.STRING)
    @Column(name = "method")
    @NotPersonal("what was signed, for whom, and how")
    private Method method;

    @Column(name = "account_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable UUID accountId;

    @Column(name = "signer_name")
    @Personal(category = DataCategory.LAST_NAME, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String signerName;

    @Column(name = "signer_title")
    @Personal(category = DataCategory.JOB_TITLE, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String signerTitle;

    @Column(name = "signed_hash")
    @NotPersonal("what was signed, for whom, and how")
    private byte[] signedHash;

    @Column(name = "paper_hash")
    @NotPersonal("what was signed, for whom, and how")
    private byte @Nullable [] paperHash;

    @Column(name = "paper_language")
    @NotPersonal("what was signed, for whom, and how")
    private @Nullable String paperLanguage;

    @Column(name = "signed_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private Instant signedAt;

    @Column(name = "network_hash")
    @Personal(category = DataCategory.NETWORK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private byte @Nullable [] networkHash;

    @Column(name = "named_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable UUID namedBy;

    @Column(name = "named_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable Instant namedAt;

    /** For JPA. */
    protected Signature() {}

    Signature(UUID versionId, Party party, Method method, Signer signer, String hash, Instant now) {
        super(newId());
        this.versionId = versionId;
        this.party = party;
        this.method = method;
        this.accountId = signer.account();
        this.signerName = signer.name();
        this.signerTitle = signer.title();
        this.signedHash = HexFormat.of().parseHex(hash);
        this.signedAt = now;
        this.networkHash = signer.networkHash();
    }

    /**
     * Who signs.
     *
     * @param networkHash SHA-256 of the address it was signed from, with a key of ours; null where nobody was present
     */
    public record Signer(@Nullable UUID account, String name, String title, byte @Nullable [] networkHash) {
        /** We, where nobody of us needs to be present. */
        static final Signer US = new Signer(null, "Gatehouse", "", null);
    }

    /**
     * What the signer had before them.
     *
     * @param hash of the document, in hexadecimal
     * @param paper hash of the document on paper, in hexadecimal; null where nobody was shown one
     */
    public record Seen(String hash, @Nullable String paper) {}

    /** Keeps which paper the signer had before them. */
    void seenOn(String paper, String language) {
        this.paperHash = HexFormat.of().parseHex(paper);
        this.paperLanguage = language;
    }

    /** Keeps on what authority it was given, whatever becomes of the account. */
    void signedWith(Account account) {
        this.namedBy = account.signatoryBy().orElse(null);
        this.namedAt = account.signatoryAt().orElse(null);
    }

    public UUID versionId() {
        return versionId;
    }

    public Party party() {
        return party;
    }

    public Method method() {
        return method;
    }

    public Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    public String signerName() {
        return signerName;
    }

    public String signerTitle() {
        return signerTitle;
    }

    public String signedHash() {
        return HexFormat.of().formatHex(signedHash);
    }

    /** Hash of the paper the signer had before them, in hexadecimal; empty where nobody was shown one. */
    public Optional<String> paperHash() {
        return Optional.ofNullable(paperHash).map(HexFormat.of()::formatHex);
    }

    public Optional<String> paperLanguage() {
        return Optional.ofNullable(paperLanguage);
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** Who had given the signer the role to sign; empty where nobody of the tenant's had. */
    public Optional<UUID> namedBy() {
        return Optional.ofNullable(namedBy);
    }

    /** When the signer got the role; empty where the signer had none. */
    public Optional<Instant> namedAt() {
        return Optional.ofNullable(namedAt);
    }
}
