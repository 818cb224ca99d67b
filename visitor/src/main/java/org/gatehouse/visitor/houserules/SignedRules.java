package org.gatehouse.visitor.houserules;

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
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.visitor.visits.Visit;
import org.jspecify.annotations.Nullable;

/**
 * That a guest has signed, what, and how; its id is the visit's. The strokes of a hand are sealed and go when photos
 * go: that, when and what was signed is known without them.
 */
@Entity
@WrittenAfter({HouseRules.class, Visit.class})
@Table(name = "signed_rules")
public class SignedRules extends TenantOwned {
    @Column(name = "rules_id")
    @NotPersonal("which text")
    private UUID rulesId;

    @Column(name = "language")
    @Personal(category = DataCategory.LANGUAGE, record = RecordType.VISIT)
    private String language;

    @Column(name = "text_hash")
    @NotPersonal("of the text, as it then stood")
    private byte[] textHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "how")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.VISIT)
    private SignedHow how;

    @Column(name = "name")
    @Personal(category = DataCategory.TEXT, record = RecordType.VISIT)
    private @Nullable String name;

    @Column(name = "signed_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.VISIT)
    private Instant signedAt;

    @Column(name = "drawn")
    @Personal(category = DataCategory.TEXT, record = RecordType.PHOTO)
    private byte @Nullable [] drawn;

    /** For JPA. */
    protected SignedRules() {}

    SignedRules(UUID visit, HouseRules rules, Signing signing, MasterKey key, Instant now) {
        super(visit);
        this.rulesId = rules.id();
        this.language = signing.language();
        this.textHash = rules.hash(signing.language());
        this.how = signing.drawn() == null ? SignedHow.TYPED : SignedHow.DRAWN;
        this.name = signing.name();
        this.drawn =
                signing.drawn() == null ? null : key.seal(visit, signing.drawn().png());
        this.signedAt = now;
    }

    void forgetStrokes() {
        this.drawn = null;
    }

    Optional<byte[]> png(MasterKey key) {
        return Optional.ofNullable(drawn).map(whole -> key.openBytes(id(), whole));
    }

    public UUID rulesId() {
        return rulesId;
    }

    public String language() {
        return language;
    }

    public byte[] textHash() {
        return textHash.clone();
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public boolean isDrawn() {
        return drawn != null;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
