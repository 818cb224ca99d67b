package org.gatehouse.visitor.houserules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.visitor.visits.Visit;
import org.jspecify.annotations.Nullable;

/**
 * That a guest has signed, in which stay, what, and how; each text that they sign is a row. The strokes of a hand are
 * sealed and go when photos go: that, when and what was signed is known without them. Of what was signed on paper only
 * that it was, and who says so.
 */
@Entity
@WrittenAfter({HouseRules.class, Visit.class, Site.class})
@Table(name = "signed_rules")
public class SignedRules extends TenantOwned {
    private static final String PURPOSE = "signature";

    @Column(name = "visit_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.VISIT)
    private UUID visitId;

    @Column(name = "site_id")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private UUID siteId;

    @Column(name = "arrived_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private Instant arrivedAt;

    @Column(name = "scan_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.VISIT)
    private @Nullable UUID scanId;

    @Column(name = "taken_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.VISIT)
    private @Nullable UUID takenBy;

    @Column(name = "rules_id")
    @NotPersonal("which text")
    private UUID rulesId;

    @Column(name = "language")
    @Personal(category = DataCategory.LANGUAGE, record = RecordType.VISIT)
    private @Nullable String language;

    @Column(name = "text_hash")
    @NotPersonal("of the text, as it then stood")
    private byte @Nullable [] textHash;

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

    @Column(name = "kept_until")
    @NotPersonal("when the strokes go")
    private @Nullable LocalDate keptUntil;

    @Column(name = "drawn")
    @Personal(category = DataCategory.TEXT, record = RecordType.PHOTO)
    private byte @Nullable [] drawn;

    /** For JPA. */
    protected SignedRules() {}

    private SignedRules(Visit visit, HouseRules rules, SignedHow how, Instant now) {
        super(newId());
        this.visitId = visit.id();
        this.siteId = visit.siteId();
        this.arrivedAt = visit.arrivedAt().orElseThrow();
        this.rulesId = rules.id();
        this.how = how;
        this.signedAt = now;
    }

    /** @param scan with which the guest showed the kiosk who they are */
    static SignedRules atKiosk(Visit visit, UUID scan, HouseRules rules, Signing signing, Instant now) {
        SignedRules signed =
                new SignedRules(visit, rules, signing.drawn() == null ? SignedHow.TYPED : SignedHow.DRAWN, now);
        signed.scanId = scan;
        signed.language = signing.language();
        signed.textHash = rules.hash(signing.language());
        signed.name = signing.name();
        return signed;
    }

    /** @param by the receptionist who took the paper */
    static SignedRules onPaper(Visit visit, HouseRules rules, UUID by, Instant now) {
        SignedRules signed = new SignedRules(visit, rules, SignedHow.PAPER, now);
        signed.takenBy = by;
        return signed;
    }

    void draw(SignatureImage image, MasterKey key, LocalDate until) {
        this.drawn = key.seal(id(), PURPOSE, image.png());
        this.keptUntil = until;
    }

    Optional<byte[]> png(MasterKey key) {
        return Optional.ofNullable(drawn).map(whole -> key.openBytes(id(), PURPOSE, whole));
    }

    /** Whether that text is still what it was when it was signed. */
    boolean isOf(HouseRules text) {
        return language != null && textHash != null && Arrays.equals(textHash, text.hash(language));
    }

    UUID rulesId() {
        return rulesId;
    }

    public SignedHow how() {
        return how;
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public Optional<byte[]> textHash() {
        return Optional.ofNullable(textHash).map(byte[]::clone);
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

    /** The last day of the strokes, as the guest was shown it; empty where there are none. */
    public Optional<LocalDate> keptUntil() {
        return Optional.ofNullable(keptUntil);
    }
}
