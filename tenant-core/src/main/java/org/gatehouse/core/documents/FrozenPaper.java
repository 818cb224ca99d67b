package org.gatehouse.core.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.tenancy.TenantOwned;

/**
 * An agreement as both parties had it before them. Kept as it was made: later versions of ours write other words, and
 * what was signed stays what it was.
 */
@Entity
@Table(name = "agreement_paper")
public class FrozenPaper extends TenantOwned {
    @Column(name = "version_id")
    @NotPersonal("what two parties agree on")
    private UUID versionId;

    @Column(name = "language")
    @NotPersonal("what two parties agree on")
    private String language;

    @Column(name = "page")
    @NotPersonal("what two parties agree on")
    private String page;

    @Column(name = "paper")
    @NotPersonal("what two parties agree on")
    private byte[] paper;

    @Column(name = "made_at")
    @NotPersonal("when the row was made")
    private Instant madeAt;

    /** For JPA. */
    protected FrozenPaper() {}

    FrozenPaper(UUID versionId, String language, String page, byte[] paper, Instant now) {
        super(newId());
        this.versionId = versionId;
        this.language = language;
        this.page = page;
        this.paper = paper.clone();
        this.madeAt = now;
    }

    UUID versionId() {
        return versionId;
    }

    String language() {
        return language;
    }

    String page() {
        return page;
    }

    byte[] paper() {
        return paper.clone();
    }

    Instant madeAt() {
        return madeAt;
    }
}
