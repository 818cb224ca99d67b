package org.gatehouse.visitor.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.visitor.visits.Passage;
import org.gatehouse.visitor.visits.Visit;

/**
 * A check-in or check-out that was taken back: what it was, and who said when that it was a mistake. The scan that it
 * began with stays. Its id is made by the desk, so that the same word sent twice is said once.
 */
@Entity
@WrittenAfter({Visit.class, Site.class})
@Table(name = "undone_passage")
public class UndonePassage extends TenantOwned {
    @Column(name = "visit_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.VISIT)
    private UUID visitId;

    @Column(name = "site_id")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    @Column(name = "passage")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private Passage passage;

    @Column(name = "happened_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private Instant happenedAt;

    @Column(name = "undone_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private Instant undoneAt;

    @Column(name = "undone_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.VISIT)
    private UUID undoneBy;

    /** For JPA. */
    protected UndonePassage() {}

    UndonePassage(UndoPassage.Word word, Instant now) {
        super(word.id());
        this.visitId = word.visitId();
        this.siteId = word.siteId();
        this.passage = word.passage();
        this.undoneBy = word.by();
        this.happenedAt = word.happenedAt();
        this.undoneAt = now;
    }

    /** An id names one word of one person about one passage of one visit. */
    void requireSame(UndoPassage.Word word) {
        boolean same = visitId.equals(word.visitId())
                && passage == word.passage()
                && happenedAt.equals(word.happenedAt())
                && undoneBy.equals(word.by());
        if (!same) {
            throw Refusal.ofField("undoId", Problem.IDEMPOTENCY_KEY_REUSED);
        }
    }

    public Passage passage() {
        return passage;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Instant undoneAt() {
        return undoneAt;
    }

    public UUID undoneBy() {
        return undoneBy;
    }
}
