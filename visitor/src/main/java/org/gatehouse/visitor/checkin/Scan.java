package org.gatehouse.visitor.checkin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.documents.PrivacyNotice;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.visitor.visits.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Every showing of a pass, also the refused. Its id is made by whoever scans, so that the same scan sent twice is one
 * scan with one answer.
 */
@Entity
@WrittenAfter({PrivacyNotice.class, Visit.class, Site.class})
@Table(name = "scan")
public class Scan extends TenantOwned {
    /** How a guest came to the door (rules 21-23). */
    public enum Way {
        QR,
        CODE,
        LINK,
        /** By the link, at an entrance whose poster the guest's phone has read. */
        POSTER,
        DESK,
        /** The guest had neither and typed their name. */
        NAME,
        /** Nobody expected the guest, who registered at a kiosk. */
        WALK_IN
    }

    private static final Set<Way> AT_KIOSK = EnumSet.of(Way.QR, Way.CODE, Way.NAME, Way.WALK_IN);

    enum Direction {
        IN,
        OUT
    }

    @Column(name = "site_id")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private UUID siteId;

    @Column(name = "visit_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.VISIT)
    private @Nullable UUID visitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "direction")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    @Column(name = "way")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.VISIT)
    private Way way;

    @Column(name = "actor_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.VISIT)
    private UUID actorId;

    @Column(name = "outcome")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private String outcome;

    @Column(name = "outcome_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private @Nullable Instant outcomeAt;

    @Column(name = "recorded_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private Instant recordedAt;

    @Column(name = "occurred_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private @Nullable Instant occurredAt;

    @Column(name = "notice_number")
    @NotPersonal("which text")
    private @Nullable Integer noticeNumber;

    @Column(name = "notice_language")
    @Personal(category = DataCategory.LANGUAGE, record = RecordType.VISIT)
    private @Nullable String noticeLanguage;

    @Column(name = "told")
    @NotPersonal("how the telling goes")
    private boolean told;

    /** For JPA. */
    protected Scan() {}

    Scan(Showing showing, Direction direction, @Nullable UUID visitId, String outcome, Instant now) {
        super(showing.scanId());
        this.siteId = showing.siteId();
        this.direction = direction;
        this.way = showing.way();
        this.actorId = showing.actorId();
        this.visitId = visitId;
        this.outcome = outcome;
        this.recordedAt = now;
        this.occurredAt = showing.happenedAt(now);
    }

    /** Keeps the instant the answer was about. */
    Scan about(Optional<Instant> at) {
        this.outcomeAt = at.orElse(null);
        return this;
    }

    /** Keeps what the guest had before them about their data. */
    void under(NoticeShown notice) {
        this.noticeNumber = notice.number();
        this.noticeLanguage = notice.language();
    }

    /** Empty: the screen showed none. */
    Optional<NoticeShown> notice() {
        return noticeNumber == null || noticeLanguage == null
                ? Optional.empty()
                : Optional.of(new NoticeShown(noticeNumber, noticeLanguage));
    }

    /** The desk and the host learn of it. */
    void markTold() {
        this.told = true;
    }

    /** An id names one scan: what was said to one device, or about one guest, is not said again to another. */
    void requireSame(Showing showing, Direction wanted, Optional<UUID> visit) {
        if (!actorId.equals(showing.actorId()) || direction != wanted || !visit.equals(visitId())) {
            throw Refusal.ofField("scanId", Problem.IDEMPOTENCY_KEY_REUSED);
        }
    }

    /** The guest stood at a kiosk, and the kiosk could reach us. */
    boolean isAskedThere() {
        return AT_KIOSK.contains(way) && !occurredAt().isBefore(recordedAt.minus(Showing.AT_ONCE));
    }

    boolean isByName() {
        return way == Way.NAME;
    }

    boolean isBy(UUID actor) {
        return actorId.equals(actor);
    }

    /** When the server learned of it; the device may have known for long. */
    Instant recordedAt() {
        return recordedAt;
    }

    /**
     * As the device said it, but not later than it told us; rows of before devices said so have the time at which they
     * were told.
     */
    Instant occurredAt() {
        return occurredAt == null ? recordedAt : occurredAt;
    }

    Direction direction() {
        return direction;
    }

    Optional<UUID> visitId() {
        return Optional.ofNullable(visitId);
    }

    String outcome() {
        return outcome;
    }

    @Nullable
    Instant outcomeAt() {
        return outcomeAt;
    }
}
